package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gilde.e2e.run.Workbench;

/** A community that is closed, held between its page of thanks and its archived Space. */
record CutClosing(Doings doings) implements CutWork {
    private static final String KEY = "ENDS";
    private static final String PAGE = "/plugins/servlet/gilde/communities/closing?community=";
    private static final String THANKS = "Thanks from " + KEY;

    @Override
    public void prepare() {
        Doings.found(doings.one(), KEY);
    }

    @Override
    public Place place() {
        return Place.archiving(KEY);
    }

    @Override
    public void begin(Workbench dying) {
        dying.as("els").submit(PAGE + KEY, "title", Map.of("do", "close", "title", THANKS, "words", "It was good."));
    }

    @Override
    public void isLeftAlone() {
        doings.one().run("gilde-closing");
        assertThat(thanks()).as("the dead one may still be at it").hasSize(1);
        assertThat(doings.isArchived(KEY)).isFalse();
        assertThat(closed()).isZero();
    }

    @Override
    public void isEnded() {
        doings.one().run("gilde-closing");
        assertThat(thanks()).hasSize(1);
        assertThat(doings.isArchived(KEY)).isTrue();
        assertThat(closed()).isOne();
        assertThat(doings.people(KEY)).containsExactly("els");
    }

    private List<String> thanks() {
        return doings.pages(KEY).stream().filter(THANKS::equals).toList();
    }

    private int closed() {
        return doings.count("\"AO_1DDA79_COMMUNITY_ROW\" WHERE \"SPACE_KEY\" = '" + KEY + "' AND \"CLOSED_AT\" > 0");
    }
}
