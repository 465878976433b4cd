package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter that keeps communities and their people does. */
public abstract class CommunityContract {
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final PersonKey JAN = new PersonKey("jan");
    private static final PersonKey KARIM = new PersonKey("karim");
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    private CommunityPorts ports = CommunityPorts.inMemory();

    protected abstract CommunityPorts open();

    @BeforeEach
    void openPorts() {
        ports = open();
    }

    private void together(Runnable work) {
        ports.transactions().run(() -> {
            work.run();
            return true;
        });
    }

    private void keep(Community... communities) {
        together(() -> Arrays.stream(communities).forEach(ports.communities()::keep));
    }

    private void keep(Membership... memberships) {
        together(() -> Arrays.stream(memberships).forEach(ports.memberships()::keep));
    }

    private static Community practice(String key) {
        return new Community(
                key, "", Set.of(), Stage.POTENTIAL, Joining.OPEN, "", "", "nl", Optional.empty(), Optional.empty());
    }

    private static Community learning(String key, String parent) {
        LearningPlan plan = new LearningPlan(
                parent,
                "https://lms.example/course?id=7",
                "autumn 2026",
                List.of(
                        new PhasePlan(Phase.BEFORE, Optional.empty(), "", "", ""),
                        new PhasePlan(Phase.LEARN, Optional.of(LocalDate.of(2026, 9, 1)), "laptop", "€ 200", "2 h")),
                List.of(
                        new Behavior("Asks \"open\" questions", Optional.of(30)),
                        new Behavior("Listens", Optional.empty())));
        return new Community(
                key,
                "What we learn\nand do",
                Set.of("talks", "intake"),
                Stage.ACTIVE,
                Joining.INVITED,
                "Every Tuesday",
                "Be kind",
                "nl",
                Optional.of(plan),
                Optional.of(MONDAY));
    }

    private static Membership joined(String community, PersonKey person, Instant since) {
        return new Membership(community, person, Role.MEMBER, Standing.JOINED, false, since);
    }

    @Test
    void communityIsReadBackAsItWasKept() {
        keep(practice("INTAKE"), learning("MI7", "INTAKE"));
        assertThat(ports.communities().find("INTAKE")).contains(practice("INTAKE"));
        assertThat(ports.communities().find("MI7")).contains(learning("MI7", "INTAKE"));
        assertThat(ports.communities().find("YOUTH")).isEmpty();
    }

    @Test
    void keepingAgainReplaces() {
        keep(learning("MI7", "INTAKE"));
        keep(practice("MI7"));
        keep(practice("MI7"));
        assertThat(ports.communities().all()).containsExactly(practice("MI7"));
        assertThat(ports.communities().under("INTAKE")).isEmpty();
    }

    @Test
    void allStandByKeyAndChildrenTheLatestFirst() {
        keep(learning("MI7", "INTAKE"), practice("INTAKE"), practice("DEBT"), learning("MI8", "INTAKE"));
        keep(learning("MI7", "INTAKE"));
        assertThat(ports.communities().all())
                .extracting(Community::key)
                .containsExactly("DEBT", "INTAKE", "MI7", "MI8");
        assertThat(ports.communities().under("INTAKE"))
                .extracting(Community::key)
                .containsExactly("MI8", "MI7");
        assertThat(ports.communities().under("DEBT")).isEmpty();
    }

    @Test
    void readsThoseOfSomeSpacesThatAreCommunities() {
        keep(practice("INTAKE"), practice("DEBT"), learning("MI7", "INTAKE"));
        assertThat(ports.communities().among(Set.of("INTAKE", "MI7", "NONE")))
                .containsExactlyInAnyOrder(practice("INTAKE"), learning("MI7", "INTAKE"));
        assertThat(ports.communities().among(Set.of())).isEmpty();
    }

    @Test
    void newestMembersComeFirstAndAreCountedFromADay() {
        Instant later = MONDAY.plusSeconds(60);
        together(() -> {
            ports.memberships().keep(joined("INTAKE", FATIMA, MONDAY));
            ports.memberships().keep(joined("INTAKE", JAN, later));
            ports.memberships().keep(joined("DEBT", JAN, later));
        });
        assertThat(ports.memberships().newest("INTAKE", 9))
                .extracting(Membership::person)
                .containsExactly(JAN, FATIMA);
        assertThat(ports.memberships().newest("INTAKE", 1)).hasSize(1);
        assertThat(ports.memberships().joinedSince("INTAKE", later)).isEqualTo(1);
        assertThat(ports.memberships().joinedSince("INTAKE", MONDAY)).isEqualTo(2);
    }

    @Test
    void membersWhoJoinedBeforeADayComeInPortions() {
        Instant later = MONDAY.plusSeconds(60);
        together(() -> {
            for (int i = 0; i < 5; i++) {
                ports.memberships().keep(joined("INTAKE", new PersonKey("settled" + i), MONDAY));
            }
            ports.memberships().keep(joined("INTAKE", JAN, later));
            ports.memberships().keep(joined("DEBT", FATIMA, MONDAY));
            ports.memberships().keep(new Membership("INTAKE", FATIMA, Role.MEMBER, Standing.INVITED, false, MONDAY));
        });
        List<PersonKey> people = new ArrayList<>();
        Optional<PersonKey> last = Optional.empty();
        for (int expected : new int[] {2, 2, 1, 0}) {
            List<Membership> some = ports.memberships().joinedBefore("INTAKE", later, last, 2);
            assertThat(some).hasSize(expected);
            some.forEach(member -> people.add(member.person()));
            last = Optional.of(people.get(people.size() - 1));
        }
        assertThat(people).hasSize(5).doesNotHaveDuplicates().allMatch(person -> person.value()
                .startsWith("settled"));
    }

    @Test
    void removedCommunityIsGoneAndRemovingItAgainDoesNothing() {
        keep(practice("INTAKE"));
        together(() -> ports.communities().remove("INTAKE"));
        together(() -> ports.communities().remove("INTAKE"));
        assertThat(ports.communities().all()).isEmpty();
    }

    @Test
    void membershipIsReadBackAndReplaced() {
        Membership asked = new Membership("INTAKE", FATIMA, Role.MEMBER, Standing.ASKED, false, MONDAY);
        Membership coach = new Membership("INTAKE", FATIMA, Role.COACH, Standing.JOINED, true, MONDAY.plusSeconds(9));
        keep(asked);
        assertThat(ports.memberships().find("INTAKE", FATIMA)).contains(asked);
        keep(coach);
        keep(coach);
        assertThat(ports.memberships().of("INTAKE")).containsExactly(coach);
        assertThat(ports.memberships().find("YOUTH", FATIMA)).isEmpty();
        assertThat(ports.memberships().find("INTAKE", JAN)).isEmpty();
    }

    @Test
    void peopleStandByHowLongTheyAreThereAndCommunitiesByKey() {
        keep(joined("INTAKE", JAN, MONDAY.plusSeconds(1)), joined("INTAKE", FATIMA, MONDAY));
        keep(joined("DEBT", JAN, MONDAY));
        assertThat(ports.memberships().of("INTAKE"))
                .extracting(Membership::person)
                .containsExactly(FATIMA, JAN);
        assertThat(ports.memberships().of(JAN))
                .extracting(Membership::community)
                .containsExactly("DEBT", "INTAKE");
    }

    @Test
    void countHoldsWhoJoinedAndNobodyElse() {
        keep(joined("INTAKE", JAN, MONDAY), joined("INTAKE", FATIMA, MONDAY), joined("DEBT", JAN, MONDAY));
        keep(new Membership("YOUTH", JAN, Role.MEMBER, Standing.INVITED, true, MONDAY));
        assertThat(ports.memberships().counts(Set.of("INTAKE", "YOUTH"))).isEqualTo(Map.of("INTAKE", 2));
        assertThat(ports.memberships().counts(Set.of())).isEmpty();
    }

    @Test
    void countsFollowEveryChange() {
        Set<String> both = Set.of("INTAKE", "DEBT");
        Membership jan = joined("INTAKE", JAN, MONDAY);
        together(() -> ports.memberships().keepAll(List.of(jan, joined("DEBT", JAN, MONDAY))));
        keep(joined("INTAKE", FATIMA, MONDAY), jan);
        assertThat(ports.memberships().counts(both)).isEqualTo(Map.of("INTAKE", 2, "DEBT", 1));
        together(() -> ports.memberships().removeAll("INTAKE", Set.of(FATIMA)));
        assertThat(ports.memberships().counts(both)).isEqualTo(Map.of("INTAKE", 1, "DEBT", 1));
        keep(new Membership("DEBT", JAN, Role.MEMBER, Standing.ASKED, false, MONDAY));
        assertThat(ports.memberships().counts(both)).isEqualTo(Map.of("INTAKE", 1));
        together(() -> ports.memberships().removeAll(JAN));
        assertThat(ports.memberships().counts(both)).isEmpty();
        keep(jan);
        together(() -> ports.memberships().remove("INTAKE", JAN));
        assertThat(ports.memberships().counts(both)).isEmpty();
        keep(jan);
        together(() -> ports.memberships().removeAll("INTAKE"));
        assertThat(ports.memberships().counts(both)).isEmpty();
    }

    @Test
    void membershipsGoOneByOneByPersonOrByCommunity() {
        keep(joined("INTAKE", JAN, MONDAY), joined("INTAKE", FATIMA, MONDAY), joined("DEBT", JAN, MONDAY));
        together(() -> ports.memberships().remove("INTAKE", JAN));
        assertThat(ports.memberships().of("INTAKE"))
                .extracting(Membership::person)
                .containsExactly(FATIMA);
        together(() -> ports.memberships().removeAll(JAN));
        assertThat(ports.memberships().of(JAN)).isEmpty();
        together(() -> ports.memberships().removeAll("INTAKE"));
        assertThat(ports.memberships().of("INTAKE")).isEmpty();
    }

    @Test
    void readsThoseOfOneStandingTheLongestFirstAndNoMoreThanAsked() {
        keep(
                joined("INTAKE", JAN, MONDAY.plusSeconds(1)),
                joined("INTAKE", FATIMA, MONDAY),
                joined("DEBT", JAN, MONDAY));
        keep(new Membership("INTAKE", KARIM, Role.MEMBER, Standing.INVITED, false, MONDAY));
        assertThat(ports.memberships().of("INTAKE", Standing.JOINED, 1))
                .extracting(Membership::person)
                .containsExactly(FATIMA);
        assertThat(ports.memberships().of("INTAKE", Standing.JOINED, 9))
                .extracting(Membership::person)
                .containsExactly(FATIMA, JAN);
        assertThat(ports.memberships().of("INTAKE", Standing.ASKED, 9)).isEmpty();
        assertThat(ports.memberships().count("INTAKE", Standing.JOINED)).isEqualTo(2);
        assertThat(ports.memberships().count("INTAKE", Standing.ASKED)).isZero();
    }

    @Test
    void readsThoseInChargeAndThoseInTheList() {
        Membership lead = membership("INTAKE", FATIMA, Role.COORDINATOR, Standing.JOINED);
        Membership second = membership("INTAKE", JAN, Role.STAND_IN, Standing.JOINED);
        Membership listed = new Membership("INTAKE", KARIM, Role.MEMBER, Standing.JOINED, true, MONDAY);
        keep(lead, second, listed, membership("INTAKE", new PersonKey("ivo"), Role.COORDINATOR, Standing.INVITED));
        keep(new Membership("INTAKE", new PersonKey("ann"), Role.MEMBER, Standing.ASKED, true, MONDAY));
        assertThat(ports.memberships().inCharge("INTAKE")).containsExactly(lead, second);
        assertThat(ports.memberships().inCharge("DEBT")).isEmpty();
        assertThat(ports.memberships().listed("INTAKE", 9)).containsExactly(listed);
        assertThat(ports.memberships().listed("INTAKE", 0)).isEmpty();
    }

    @Test
    void manyAreKeptReadAndRemovedTogether() {
        Membership before = new Membership("INTAKE", FATIMA, Role.COACH, Standing.ASKED, true, MONDAY);
        keep(before, joined("DEBT", FATIMA, MONDAY));
        List<Membership> all = List.of(joined("INTAKE", FATIMA, MONDAY), joined("INTAKE", JAN, MONDAY));
        together(() -> ports.memberships().keepAll(all));
        together(() -> ports.memberships().keepAll(all));
        together(() -> ports.memberships().keepAll(List.of()));
        assertThat(ports.memberships().of("INTAKE")).containsExactlyElementsOf(all);
        assertThat(ports.memberships().among("INTAKE", List.of(FATIMA, JAN, KARIM)))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(ports.memberships().among("INTAKE", List.of())).isEmpty();
        together(() -> ports.memberships().removeAll("INTAKE", List.of(FATIMA, KARIM)));
        together(() -> ports.memberships().removeAll("INTAKE", List.of()));
        assertThat(ports.memberships().of("INTAKE"))
                .extracting(Membership::person)
                .containsExactly(JAN);
        assertThat(ports.memberships().of("DEBT")).hasSize(1);
    }

    @Test
    void notesAreReadInTheirOrderAndStayUntilSettled() {
        together(() -> ports.unsettled().note("INTAKE", List.of(FATIMA, JAN)));
        together(() -> ports.unsettled().noteDoors("INTAKE"));
        List<Unsettled.Note> first = ports.unsettled().of("INTAKE", 9);
        together(() -> ports.unsettled().note("INTAKE"));
        together(() -> ports.unsettled().note("DEBT"));
        assertThat(ports.unsettled().of("INTAKE", 2)).isEqualTo(first);
        assertThat(first).extracting(Unsettled.Note::people).containsExactly(Set.of(FATIMA, JAN), Set.of());
        assertThat(ports.unsettled().of("INTAKE", 9))
                .extracting(Unsettled.Note::scope)
                .containsExactly(Unsettled.Scope.PEOPLE, Unsettled.Scope.DOORS, Unsettled.Scope.EVERYTHING);
        together(() -> ports.unsettled().settled("INTAKE", first));
        assertThat(ports.unsettled().communities()).containsExactly("DEBT", "INTAKE");
        assertThat(ports.unsettled().of("INTAKE", 9)).hasSize(1);
        together(() -> ports.unsettled().settled("INTAKE", ports.unsettled().of("INTAKE", 9)));
        assertThat(ports.unsettled().communities()).containsExactly("DEBT");
        assertThat(ports.unsettled().of("INTAKE", 9)).isEmpty();
    }

    @Test
    void tellsWhichCommunitiesHaveACoordinator() {
        keep(
                membership("LED", FATIMA, Role.COORDINATOR, Standing.JOINED),
                membership("STANDING-IN", FATIMA, Role.STAND_IN, Standing.JOINED),
                membership("INVITED", FATIMA, Role.COORDINATOR, Standing.INVITED),
                membership("OTHER", JAN, Role.COORDINATOR, Standing.JOINED));
        assertThat(ports.memberships().led(Set.of("LED", "STANDING-IN", "INVITED", "NONE")))
                .containsExactly("LED");
        assertThat(ports.memberships().led(Set.of())).isEmpty();
    }

    private static Membership membership(String community, PersonKey person, Role role, Standing standing) {
        return new Membership(community, person, role, standing, false, MONDAY);
    }
}
