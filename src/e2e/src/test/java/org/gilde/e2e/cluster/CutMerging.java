package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gilde.e2e.run.Workbench;

/** A community that goes on in another, held before its Space is archived; its people have not moved yet. */
record CutMerging(Doings doings) implements CutWork {
    private static final String FROM = "FROM";
    private static final String INTO = "INTO";

    @Override
    public void prepare() {
        Doings.found(doings.one(), FROM);
        Doings.found(doings.one(), INTO);
        for (String person : List.of("noor", "tom")) {
            Doings.expectDone(Doings.send(doings.one(), person, "PUT", "communities/" + FROM + "/membership", ""));
        }
        Doings.expectDone(Doings.send(doings.one(), "tom", "PUT", "communities/" + INTO + "/membership", ""));
        Doings.atDesk(doings.one(), FROM, Map.of("do", "propose", "into", INTO));
    }

    @Override
    public Place place() {
        return Place.archiving(FROM);
    }

    @Override
    public void begin(Workbench dying) {
        Doings.atDesk(dying, INTO, Map.of("do", "agree", "from", FROM));
    }

    @Override
    public void isLeftAlone() {
        doings.one().run("gilde-merging");
        assertThat(doings.isArchived(FROM))
                .as("the dead one may still be at it")
                .isFalse();
        assertThat(progress()).containsExactly("AGREED");
        assertThat(doings.people(INTO)).containsExactly("els", "tom");
    }

    @Override
    public void isEnded() {
        doings.one().run("gilde-merging");
        assertThat(doings.isArchived(FROM)).isTrue();
        assertThat(progress()).containsExactly("DONE");
        assertThat(doings.people(INTO)).containsExactly("els", "noor", "tom");
        assertThat(signposts()).isOne();
    }

    private List<String> progress() {
        return doings.tables()
                .list("SELECT \"PROGRESS\" FROM \"AO_1DDA79_MERGING_ROW\" WHERE \"FROM_KEY\" = '" + FROM + "'");
    }

    /** How often the home page of the one leads to the other. */
    private int signposts() {
        String home = doings.tables()
                .list("SELECT p.body FROM wiki.page p JOIN wiki.space s ON s.home_page = p.id WHERE s.key = '" + FROM
                        + "'")
                .get(0);
        return home.split("ri:space-key=\"" + INTO + "\"", -1).length - 1;
    }
}
