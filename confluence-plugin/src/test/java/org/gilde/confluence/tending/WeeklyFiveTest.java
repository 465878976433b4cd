package org.gilde.confluence.tending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Cohorts;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.tending.WeeklyFive.Item;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The weekly five")
class WeeklyFiveTest {
    private static final PersonKey ELS = new PersonKey("els");
    private static final Instant SATURDAY = Guild.NOW;
    private static final Community INTAKE = Guild.practice("INTAKE", Joining.OPEN);

    private final Weeks weeks = new MemoryWeeks();
    private final ScriptedPages pages = new ScriptedPages();
    private final Cohorts cohorts = mock();

    private WeeklyFive at(Instant now) {
        return new WeeklyFive(
                weeks, pages, cohorts, CommunityPorts.inMemory().transactions(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Membership member(String name, Role role, Standing standing, Duration ago) {
        return new Membership("INTAKE", new PersonKey(name), role, standing, false, SATURDAY.minus(ago));
    }

    private static Item item(List<Item> items, Task task) {
        return items.stream().filter(item -> item.task() == task).findFirst().orElseThrow();
    }

    @Test
    void areInOrderAndSayWhatIsNeeded() {
        pages.question =
                Optional.of(new TendedPage("How?", "/display/INTAKE/How", Optional.of(SATURDAY), Optional.empty()));
        List<Item> items = at(SATURDAY).of(INTAKE, List.of(), ELS);
        assertThat(items)
                .extracting(Item::task)
                .containsExactly(Task.QUESTION, Task.WELCOME, Task.KEY_PAGE, Task.THANKS, Task.INVITE);
        assertThat(items).filteredOn(Item::isNeeded).extracting(Item::task).containsExactly(Task.QUESTION, Task.INVITE);
        assertThat(pages.asked)
                .containsExactly(
                        "question INTAKE",
                        "unchanged [intake] " + SATURDAY.minus(Duration.ofDays(365)),
                        "another [gilde-question, intake] els");
    }

    @Test
    void beginWithTheCourseRunsThatAreProposedWhileThereAreSome() {
        when(cohorts.under("INTAKE"))
                .thenReturn(List.of(
                        run(CohortStanding.PROPOSED),
                        run(CohortStanding.DISMISSED),
                        run(CohortStanding.PROPOSED),
                        run(CohortStanding.LINKED)));
        List<Item> items = at(SATURDAY).of(INTAKE, List.of(), ELS);
        assertThat(items).extracting(Item::task).containsExactly(Task.values());
        assertThat(item(items, Task.COHORT).isNeeded()).isTrue();
        assertThat(item(items, Task.COHORT).runs()).isEqualTo(2);
    }

    private static Cohort run(CohortStanding standing) {
        return new Cohort(1, Source.STATEMENTS, "run", "", "INTAKE", "", standing, 0, SATURDAY, SATURDAY);
    }

    @Test
    void welcomeWhoJoinedInTwoWeeksAndNobodyElse() {
        List<Membership> people = List.of(
                member("new", Role.MEMBER, Standing.JOINED, Duration.ofDays(13)),
                member("old", Role.MEMBER, Standing.JOINED, Duration.ofDays(15)),
                member("asked", Role.MEMBER, Standing.ASKED, Duration.ofDays(1)),
                member("stand-in", Role.STAND_IN, Standing.JOINED, Duration.ofDays(1)),
                member("els", Role.MEMBER, Standing.JOINED, Duration.ofDays(1)));
        assertThat(item(at(SATURDAY).of(INTAKE, people, ELS), Task.WELCOME).newcomers())
                .extracting(Membership::person)
                .containsExactly(new PersonKey("new"));
    }

    @Test
    void tickHoldsForTheWeekAndCanBeTakenBack() {
        at(SATURDAY).tick("INTAKE", Task.INVITE, Optional.of(Tick.SKIPPED));
        assertThat(item(at(SATURDAY.plus(Duration.ofDays(1))).of(INTAKE, List.of(), ELS), Task.INVITE)
                        .tick())
                .contains(Tick.SKIPPED);
        assertThat(item(at(SATURDAY.plus(Duration.ofDays(2))).of(INTAKE, List.of(), ELS), Task.INVITE)
                        .tick())
                .isEmpty();
        at(SATURDAY).tick("INTAKE", Task.INVITE, Optional.empty());
        assertThat(item(at(SATURDAY).of(INTAKE, List.of(), ELS), Task.INVITE).tick())
                .isEmpty();
    }
}
