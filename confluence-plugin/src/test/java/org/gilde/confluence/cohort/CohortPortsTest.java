package org.gilde.confluence.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.cohort.Lists.Entry;
import org.gilde.confluence.cohort.Lists.Finding;
import org.gilde.confluence.cohort.Lists.Findings;
import org.gilde.confluence.cohort.Lists.Listing;
import org.gilde.confluence.cohort.Roster.Way;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What keeps cohorts")
class CohortPortsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonKey ANN = new PersonKey("ann");
    private static final PersonKey BOB = new PersonKey("bob");

    private final Hall hall = new Hall();

    private Cohort add(Source source, String origin, String community) {
        List<Cohort> added = new ArrayList<>();
        hall.together(() -> added.add(hall.cohorts.add(
                new Cohort(0, source, origin, "Autumn", "INTAKE", community, CohortStanding.WAITING, 0, NOW, NOW))));
        return added.get(0);
    }

    @Test
    void cohortIsReadBackAsItWasKept() {
        Cohort cohort = add(Source.STATEMENTS, Hall.RUN, "");
        assertThat(hall.cohorts.find(cohort.id())).contains(cohort);
        assertThat(hall.cohorts.ofRun(Hall.RUN)).contains(cohort);
        Cohort linked = cohort.at(CohortStanding.LINKED, "INTAKE", "MI", NOW.plusSeconds(1))
                .holding(3);
        hall.together(() -> hall.cohorts.keep(linked));
        assertThat(hall.cohorts.of("MI")).contains(linked);
        assertThat(hall.cohorts.under("INTAKE")).containsExactly(linked);
        assertThat(hall.cohorts.all(CohortStanding.LINKED)).containsExactly(linked);
        assertThat(hall.cohorts.all(CohortStanding.WAITING)).isEmpty();
        hall.together(() -> hall.cohorts.keep(linked.at(CohortStanding.ENDED, "INTAKE", "MI", NOW)));
        assertThat(hall.cohorts.of("MI")).isEmpty();
        assertThat(hall.cohorts.of("OTHER")).isEmpty();
    }

    @Test
    void thereIsOneForEachRunButAnyNumberOfLists() {
        add(Source.STATEMENTS, Hall.RUN, "");
        assertThatThrownBy(() -> add(Source.STATEMENTS, Hall.RUN, "")).isInstanceOf(RuntimeException.class);
        add(Source.LIST, "", "");
        add(Source.LIST, "", "");
        assertThat(hall.cohorts.under("INTAKE")).hasSize(3);
    }

    @Test
    void whoeverIsWokenMeanwhileDoesNotRest() {
        Cohort cohort = add(Source.LIST, "", "");
        assertThat(hall.cohorts.due(NOW)).containsExactly(cohort);
        hall.together(() -> hall.cohorts.rest(cohort, NOW.plus(Duration.ofHours(1))));
        assertThat(hall.cohorts.due(NOW)).isEmpty();
        Cohort read = hall.cohorts.find(cohort.id()).orElseThrow();
        hall.together(() -> hall.cohorts.wake(cohort.id(), NOW));
        hall.together(() -> hall.cohorts.rest(read, NOW.plus(Duration.ofHours(9))));
        assertThat(hall.cohorts.due(NOW)).hasSize(1);
    }

    @Test
    void rosterTakesEachOnceAndForgets() {
        Cohort cohort = add(Source.LIST, "", "");
        hall.together(() -> hall.roster.add(cohort.id(), List.of(ANN), Way.COHORT));
        hall.together(() -> hall.roster.add(cohort.id(), List.of(BOB), Way.HAND));
        assertThat(hall.roster.of(cohort.id())).containsEntry(ANN, Way.COHORT).containsEntry(BOB, Way.HAND);
        assertThatThrownBy(() -> hall.together(() -> hall.roster.add(cohort.id(), List.of(ANN), Way.HAND)))
                .isInstanceOf(RuntimeException.class);
        hall.together(() -> hall.roster.remove(cohort.id(), Set.of(BOB, new PersonKey("nobody"))));
        hall.together(() -> hall.roster.remove(cohort.id(), Set.of()));
        assertThat(hall.roster.of(cohort.id())).containsOnlyKeys(ANN);
        hall.together(() -> hall.roster.forget(ANN));
        assertThat(hall.roster.of(cohort.id())).isEmpty();
    }

    @Test
    void signsAreReplacedTakenBackAndForgotten() {
        hall.says(Hall.sign("1", Hall.RUN, "", true, 8), Hall.sign("2", Hall.RUN, "bob", false, 9));
        hall.says(Hall.sign("1", Hall.RUN, "ann", true, 8));
        assertThat(hall.runs.of(Hall.RUN))
                .containsExactlyInAnyOrder(
                        Hall.sign("1", Hall.RUN, "ann", true, 8), Hall.sign("2", Hall.RUN, "bob", false, 9));
        int noted = hall.runs.noted().getOrDefault(Hall.RUN, 0);
        hall.together(() -> hall.runs.settled(Hall.RUN, noted));
        assertThat(hall.runs.noted()).isEmpty();
        hall.together(() ->
                hall.runs.takeBack(Set.of(Hall.sign("1", Hall.RUN, "", true, 8).statementId(), "no such Statement")));
        assertThat(hall.runs.noted()).containsOnlyKeys(Hall.RUN);
        hall.together(() -> hall.runs.forget(BOB));
        assertThat(hall.runs.of(Hall.RUN)).isEmpty();
    }

    @Test
    void listsKeepNoNameThatIsFound() {
        Cohort cohort = add(Source.LIST, "", "");
        Listing listing = new Listing(cohort.id(), 1, List.of("ann", "zed"), 0, false);
        hall.together(() -> hall.lists.begin(listing));
        hall.together(() -> hall.lists.enter(
                listing,
                List.of(
                        new Entry(1, "ann", Optional.of(ANN), Finding.FOUND),
                        new Entry(2, "zed", Optional.empty(), Finding.NOBODY)),
                2));
        assertThat(hall.lists.begun(cohort.id()).map(Listing::isRead)).contains(true);
        assertThat(hall.lists.findings(cohort.id(), 1)).isEqualTo(new Findings(1, 1, 0));
        assertThat(hall.lists.missing(cohort.id(), 1, 9))
                .extracting(Entry::name)
                .containsExactly("zed");
        assertThat(hall.lists.isOf(cohort.id(), 1, List.of("zed", "ann"))).isTrue();
        assertThat(hall.lists.isOf(cohort.id(), 1, List.of("zed"))).isFalse();
        hall.together(() -> hall.lists.confirm(cohort.id(), 1));
        assertThat(hall.lists.begun(cohort.id())).isEmpty();
        hall.together(() -> hall.lists.begin(new Listing(cohort.id(), 2, List.of("bob"), 0, false)));
        hall.together(() -> hall.lists.drop(cohort.id(), 2));
        assertThat(hall.lists.people(cohort.id(), 1)).containsExactly(ANN);
    }
}
