package org.gilde.confluence.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gilde.confluence.cohort.Lists.Findings;
import org.gilde.confluence.cohort.Lists.Listing;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cohort from a list or a group")
class ListedCohortTest {
    private final Hall hall = new Hall();
    private final Cohort cohort = start(Source.LIST, "");

    private Cohort start(Source source, String origin) {
        hall.users.addAll(List.of("ann", "bob", "cas"));
        List<Cohort> added = new ArrayList<>();
        hall.together(() -> {
            Community mi = Hall.practice("MI", "x");
            hall.ports.communities().keep(mi);
            added.add(hall.cohorts.add(new Cohort(
                    0, source, origin, "", "INTAKE", "MI", CohortStanding.WAITING, 0, Instant.EPOCH, Instant.EPOCH)));
        });
        return added.get(0);
    }

    private void link(Cohort one) {
        hall.making().link(one.id(), "INTAKE", "MI");
    }

    @Test
    void readsItsListAndWaitsUntilSomebodyHasItHold() {
        List<String> names = List.of("ann", "bob@sociaalhuis.example", "nobody", "two@sociaalhuis.example");
        hall.reading().begin(cohort, names, false);
        assertThat(hall.reading().confirm(cohort.id())).isFalse();
        hall.look();
        assertThat(hall.lists.begun(cohort.id()).filter(Listing::isRead)).isPresent();
        assertThat(hall.lists.findings(cohort.id(), 1)).isEqualTo(new Findings(2, 1, 1));
        assertThat(hall.lists.missing(cohort.id(), 1, 10))
                .extracting(entry -> entry.line() + " " + entry.name())
                .containsExactly("3 nobody", "4 two@sociaalhuis.example");
        assertThat(hall.members("MI")).isEmpty();
        assertThat(hall.reading().confirm(cohort.id())).isTrue();
        link(cohort);
        hall.look();
        assertThat(hall.members("MI")).containsExactly("ann", "bob");
    }

    @Test
    void letsTheNextListHoldInPlaceOfTheFirst() {
        hold("ann", "bob");
        hold("bob", "cas");
        assertThat(hall.members("MI")).containsExactly("bob", "cas");
        hall.reading().begin(hall.cohorts.find(cohort.id()).orElseThrow(), List.of("ann"), false);
        hall.look();
        hall.reading().drop(cohort.id());
        hall.look();
        assertThat(hall.members("MI")).containsExactly("bob", "cas");
    }

    private void hold(String... names) {
        hall.reading().begin(hall.cohorts.find(cohort.id()).orElseThrow(), List.of(names), false);
        hall.look();
        assertThat(hall.reading().confirm(cohort.id())).isTrue();
        link(cohort);
        hall.look();
    }

    @Test
    void takesInWhomNobodyHadAnAccountForOnceTheyHaveOne() {
        hold("ann", "dia");
        assertThat(new SourcePeople(hall.runs, hall.lists)
                        .cohort(hall.cohorts.find(cohort.id()).orElseThrow())
                        .waiting())
                .isOne();
        hall.users.add("dia");
        hall.wait(CohortCare.ROUND);
        hall.look();
        assertThat(hall.members("MI")).containsExactly("ann", "dia");
        hall.together(() -> new CohortForgetting(hall.runs, hall.lists, hall.roster).forget(new PersonKey("dia")));
        assertThat(hall.lists.people(cohort.id(), 1)).containsExactly(new PersonKey("ann"));
    }

    @Test
    void followsAGroup() {
        Hall other = hall;
        other.groups.put("autumn", List.of("ann", "bob"));
        Cohort group = start(Source.GROUP, "autumn");
        hall.together(() -> hall.cohorts.keep(cohort.at(CohortStanding.ENDED, "", "", Instant.EPOCH)));
        hall.look();
        assertThat(hall.reading().confirm(group.id())).isTrue();
        link(group);
        hall.look();
        assertThat(hall.members("MI")).containsExactly("ann", "bob");
        hall.groups.put("autumn", List.of("bob", "cas"));
        hall.wait(CohortCare.ROUND);
        hall.look();
        hall.look();
        assertThat(hall.members("MI")).containsExactly("bob", "cas");
        hall.groups.clear();
        hall.wait(CohortCare.ROUND);
        hall.look();
        assertThat(hall.members("MI")).containsExactly("bob", "cas");
    }

    @Test
    void killedWhileReadingGoesOnWhereItStopped() {
        List<String> names = IntStream.range(0, 2 * ListReading.PORTION + 10)
                .mapToObj(number -> "person" + number)
                .toList();
        hall.users.addAll(names);
        hall.reading().begin(cohort, names, false);
        for (int change = 1; change <= 2; change++) {
            hall.dieAt(2);
            assertThatExceptionOfType(Hall.KilledError.class)
                    .isThrownBy(() -> hall.reading().read(cohort));
        }
        hall.dieAt(0);
        hall.look();
        assertThat(hall.lists.findings(cohort.id(), 1)).isEqualTo(new Findings(names.size(), 0, 0));
    }
}
