package org.gilde.confluence.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gilde.confluence.cohort.Hall.ELS;
import static org.gilde.confluence.cohort.Hall.NEXT_RUN;
import static org.gilde.confluence.cohort.Hall.RUN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.RunSigns.Sign;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cohort")
class CohortTest {
    private static final String[] FIVE = {"ann", "bob", "cas", "dia", "eva"};

    private final Hall hall = new Hall();

    @Test
    void isProposedToTheCommunityOfItsTopicsOnceFiveTakePart() {
        hall.join(RUN, "ann", "bob", "cas", "dia");
        hall.look();
        assertThat(hall.cohort(RUN).standing()).isEqualTo(CohortStanding.WAITING);
        hall.join(RUN, "eva");
        hall.look();
        assertThat(hall.cohort(RUN))
                .extracting(Cohort::standing, Cohort::parent, Cohort::community)
                .containsExactly(CohortStanding.PROPOSED, "INTAKE", "");
        assertThat(hall.ports.communities().under("INTAKE")).isEmpty();
    }

    @Test
    void waitsWhereNoCommunityFitsAndSaysHowManyNobodyKnows() {
        hall.says(Hall.sign("x", "https://lms.example/other", "", true, 8));
        hall.join("https://lms.example/other", FIVE);
        hall.look();
        Cohort cohort = hall.cohort("https://lms.example/other");
        assertThat(cohort.standing()).isEqualTo(CohortStanding.WAITING);
        assertThat(new SourcePeople(hall.runs, hall.lists).cohort(cohort).waiting())
                .isOne();
    }

    @Test
    void isMadeWithOneClickAndItsPeopleAreItsMembersUnlisted() {
        hall.join(RUN, FIVE);
        hall.look();
        Cohort made = hall.make(RUN);
        assertThat(made.standing()).isEqualTo(CohortStanding.LINKED);
        hall.look();
        assertThat(hall.members(made.community())).containsExactly(FIVE);
        assertThat(hall.ports.memberships().of(made.community()).stream()
                        .filter(member -> member.role() == Role.MEMBER))
                .allMatch(member -> member.isMember() && !member.listed());
        assertThat(hall.ports.communities().find(made.community()).flatMap(Community::plan))
                .hasValueSatisfying(plan -> assertThat(plan.course()).isEqualTo(RUN));
        assertThat(hall.foundry.wiki().rights).containsKey(made.community());
    }

    @Test
    void isMadeOnceHoweverOftenAsked() {
        hall.join(RUN, FIVE);
        hall.look();
        Cohort made = hall.make(RUN);
        assertThat(hall.make(RUN).community()).isEqualTo(made.community());
        assertThat(hall.ports.communities().under("INTAKE")).hasSize(1);
    }

    @Test
    void isMadeWithoutAskingWhereTheAdministratorChoseSo() {
        hall.choice.keep(new Choice(true, true, 6));
        hall.join(RUN, FIVE);
        hall.look();
        Cohort made = hall.cohort(RUN);
        assertThat(made.standing()).isEqualTo(CohortStanding.LINKED);
        assertThat(hall.ports.memberships().find(made.community(), ELS).map(Membership::role))
                .contains(Role.COORDINATOR);
        assertThat(hall.ports
                        .memberships()
                        .find(made.community(), new PersonKey("ann"))
                        .map(Membership::standing))
                .contains(Standing.INVITED);
    }

    @Test
    void isLinkedToTheOneThatFollowsItsCourseAlready() {
        hall.join(RUN, FIVE);
        LearningPlan plan = new LearningPlan("INTAKE", RUN, "", List.of(), List.of());
        Community own = Hall.practice("MI", "x");
        hall.together(() -> hall.ports
                .communities()
                .keep(new Community(
                        "MI",
                        "",
                        Set.of(),
                        own.stage(),
                        own.joining(),
                        "",
                        "",
                        "nl",
                        Optional.of(plan),
                        Optional.empty())));
        hall.look();
        assertThat(hall.members("MI")).containsExactly(FIVE);
    }

    @Test
    void staysInStepWithLateJoinersLeaversAndThoseWhoMoveToAnotherRun() {
        hall.join(RUN, FIVE);
        hall.join(NEXT_RUN, "fay", "gus", "hal", "ida", "joe");
        hall.look();
        String first = hall.make(RUN).community();
        String second = hall.make(NEXT_RUN).community();
        hall.look();
        hall.join(RUN, "late");
        hall.leave(RUN, "ann");
        hall.join(NEXT_RUN, "bob");
        hall.leave(RUN, "bob");
        hall.look();
        assertThat(hall.members(first)).containsExactly("cas", "dia", "eva", "late");
        assertThat(hall.members(second)).containsExactly("bob", "fay", "gus", "hal", "ida", "joe");
    }

    @Test
    void leavesAloneWhomSomebodyTookInOrKeptByHandAndWhoLeftByThemselves() {
        hall.join(RUN, FIVE);
        hall.look();
        String community = hall.make(RUN).community();
        put(community, "ann", Role.MEMBER);
        hall.look();
        put(community, "bob", Role.COACH);
        hall.together(() -> hall.ports.memberships().remove(community, new PersonKey("cas")));
        hall.leave(RUN, "ann", "bob", "dia");
        hall.wait(CohortCare.ROUND);
        hall.look();
        assertThat(hall.members(community)).containsExactly("ann", "bob", "eva");
    }

    private void put(String community, String person, Role role) {
        hall.together(() -> hall.ports
                .memberships()
                .keep(new Membership(community, new PersonKey(person), role, Standing.JOINED, false, Instant.EPOCH)));
    }

    @Test
    void endsWithItsCommunityAndIsNeverMadeAgain() {
        hall.choice.keep(new Choice(true, false, 4));
        hall.join(RUN, FIVE);
        hall.look();
        String community = hall.cohort(RUN).community();
        hall.together(() -> hall.ports.communities().remove(community));
        hall.join(RUN, "late");
        hall.look();
        assertThat(hall.cohort(RUN).standing()).isEqualTo(CohortStanding.ENDED);
        assertThat(hall.ports.communities().under("INTAKE")).isEmpty();
    }

    @Test
    void isFreeAgainWhenItsMakingCameToNothing() {
        hall.join(RUN, FIVE);
        hall.look();
        hall.foundry.fail("page");
        Cohort begun = hall.make(RUN);
        assertThat(begun.standing()).isEqualTo(CohortStanding.MAKING);
        hall.foundry.forget(begun.community());
        hall.wait(Duration.ofMinutes(5));
        hall.look();
        assertThat(hall.cohort(RUN).standing()).isEqualTo(CohortStanding.PROPOSED);
    }

    @Test
    void isLinkedOnceItsInterruptedFoundingIsWhole() {
        hall.join(RUN, FIVE);
        hall.look();
        hall.foundry.fail("page");
        Cohort begun = hall.make(RUN);
        hall.foundry.recover();
        hall.wait(Duration.ofMinutes(5));
        hall.look();
        assertThat(hall.cohort(RUN).standing()).isEqualTo(CohortStanding.LINKED);
        assertThat(hall.members(begun.community())).containsExactly(FIVE);
    }

    @Test
    void killedAtAnyChangeIsFinishedByTheNextRun() {
        Hall whole = new Hall();
        int changes = life(whole);
        Set<String> expected = whole.members(whole.cohort(RUN).community());
        assertThat(expected).hasSize(2 * Following.PORTION + 50);
        for (int change = 1; change <= changes; change += Math.max(1, changes / 40)) {
            Hall hall = new Hall();
            hall.choice.keep(new Choice(true, false, 4));
            hall.says(signs());
            hall.dieAt(change);
            assertThatExceptionOfType(Hall.KilledError.class).isThrownBy(hall::look);
            hall.dieAt(0);
            hall.wait(Duration.ofMinutes(5));
            hall.look();
            Cohort cohort = hall.cohort(RUN);
            assertThat(cohort.standing()).as("killed at %d", change).isEqualTo(CohortStanding.LINKED);
            assertThat(hall.members(cohort.community()))
                    .as("killed at %d", change)
                    .isEqualTo(expected);
            assertThat(hall.ports.communities().under("INTAKE")).hasSize(1);
        }
    }

    private static int life(Hall hall) {
        hall.choice.keep(new Choice(true, false, 4));
        hall.says(signs());
        hall.dieAt(0);
        hall.look();
        return hall.calls();
    }

    private static Sign[] signs() {
        return IntStream.range(0, 2 * Following.PORTION + 50)
                .mapToObj(number -> Hall.sign("p" + number, RUN, "person" + number, true, 8))
                .toArray(Sign[]::new);
    }
}
