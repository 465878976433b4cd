package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gilde.e2e.run.Workbench;

/**
 * A cohort that Els brought by a list, at one of two moments: while its Learning Community is made, or while its people come in.
 *
 * @param isMade whether there is the Learning Community already, which nobody came into yet
 */
record CutCohort(Doings doings, String name, boolean isMade) implements CutWork {
    private static final String PAGE = "/plugins/servlet/gilde/communities/cohort?parent=INTAKE";
    private static final List<String> LIST = List.of("noor", "tom", "lotte", "bram", "youssef", "marie", "sofie");

    @Override
    public void prepare() {
        Workbench one = doings.one();
        Map<String, String> wish = Map.of("do", "begin", "name", name, "people", String.join("\n", LIST));
        Doings.expectDone(one.as("els").submit(PAGE, "group", wish));
        one.run("gilde-cohorts");
        if (isMade) {
            make(one);
            assertThat(standing()).isEqualTo("LINKED");
        }
    }

    private void make(Workbench node) {
        Map<String, String> wish = Map.of("do", "make", "name", name, "start", "2026-12-01", "end", "2026-12-24");
        Doings.expectDone(node.as("els").submit(PAGE, "start", wish));
    }

    @Override
    public Place place() {
        return Place.table(isMade ? "\"AO_1DDA79_ROSTER_ROW\"" : "\"AO_1DDA79_MADE_PAGE_ROW\"");
    }

    @Override
    public void begin(Workbench dying) {
        if (isMade) {
            dying.run("gilde-cohorts");
        } else {
            make(dying);
        }
    }

    @Override
    public void isLeftAlone() {
        assertThat(standing()).isEqualTo(isMade ? "LINKED" : "MAKING");
        assertThat(doings.people(key())).isEqualTo(isMade ? List.of("els") : List.of());
    }

    @Override
    public void isEnded() {
        doings.one().run("gilde-founding");
        // What was made is followed at the time after.
        doings.one().run("gilde-cohorts");
        doings.tables().change("UPDATE \"AO_1DDA79_COHORT_ROW\" SET \"DUE_AT\" = 0");
        doings.one().run("gilde-cohorts");
        doings.one().run("gilde-cohorts");
        assertThat(standing()).isEqualTo("LINKED");
        assertThat(doings.count("wiki.space WHERE name = '" + name + "'")).isOne();
        assertThat(doings.people(key()))
                .isEqualTo(
                        Stream.concat(LIST.stream(), Stream.of("els")).sorted().toList());
        assertThat(doings.count("\"AO_1DDA79_ROSTER_ROW\" WHERE \"COHORT\" = " + kept("ID")))
                .isEqualTo(LIST.size());
    }

    private String key() {
        return kept("SPACE_KEY");
    }

    private String standing() {
        return kept("STANDING");
    }

    private String kept(String column) {
        return doings.tables()
                .list("SELECT \"" + column + "\" FROM \"AO_1DDA79_COHORT_ROW\" WHERE \"RUN_NAME\" = '" + name + "'")
                .get(0);
    }
}
