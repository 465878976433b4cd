package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Caring for a Learning Community")
class LearningCareTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PersonKey ELS = new PersonKey("els");
    private static final PersonKey JAN = new PersonKey("jan");
    private static final PersonKey TOM = new PersonKey("tom");

    private final CommunityPorts ports = CommunityPorts.inMemory();
    private final LearningCare care = new LearningCare(ports.communities(), ports.unsettled(), ports.transactions());

    @BeforeEach
    void oneUnderIntake() {
        keep("INTAKE", Optional.empty());
        List<PhasePlan> phases = new ArrayList<>();
        PhaseDates.following(TODAY, TODAY)
                .forEach((phase, day) -> phases.add(new PhasePlan(phase, Optional.of(day), "", "", "")));
        keep("MI", Optional.of(new LearningPlan("INTAKE", "course", "", phases, List.of())));
        join("MI", ELS, Role.COORDINATOR, Standing.JOINED);
        join("MI", JAN, Role.MEMBER, Standing.JOINED);
        join("MI", TOM, Role.MEMBER, Standing.INVITED);
        join("INTAKE", ELS, Role.COORDINATOR, Standing.JOINED);
    }

    @Test
    void changesThePlanForWhoeverLooksAfterItAndKeepsTheParent() {
        LearningPlan plan = new LearningPlan("ELSEWHERE", "other", "autumn", List.of(), List.of());
        assertThat(care.plan("MI", as(ELS), any -> true, plan, Joining.OPEN)).isTrue();
        Community changed = ports.communities().find("MI").orElseThrow();
        assertThat(changed.plan()).contains(new LearningPlan("INTAKE", "other", "autumn", List.of(), List.of()));
        assertThat(changed.joining()).isEqualTo(Joining.OPEN);
        assertThat(ports.unsettled().communities()).containsExactlyInAnyOrder("MI", "INTAKE");
    }

    @Test
    void refusesEverybodyElse() {
        Community before = ports.communities().find("MI").orElseThrow();
        join("INTAKE", TOM, Role.COORDINATOR, Standing.JOINED);
        for (PersonKey person : List.of(JAN, TOM, new PersonKey("stranger"))) {
            assertThat(care.mine("MI", as(person))).isEmpty();
            assertThat(care.move("MI", as(person), any -> true, Phase.CLOSE, TODAY))
                    .isFalse();
        }
        assertThat(ports.communities().find("MI")).contains(before);
        assertThat(ports.unsettled().communities()).isEmpty();
    }

    @Test
    void letsAdministratorsIn() {
        assertThat(care.move(
                        "MI",
                        Standpoint.of(Optional.of(TOM), true, ports.communities(), ports.memberships()),
                        any -> true,
                        Phase.SHARE,
                        TODAY))
                .isTrue();
        assertThat(ports.communities()
                        .find("MI")
                        .flatMap(Community::plan)
                        .orElseThrow()
                        .on(TODAY))
                .isEqualTo(Phase.SHARE);
    }

    @Test
    void isNotForACommunityOfPractice() {
        assertThat(care.mine("INTAKE", as(ELS))).isEmpty();
        assertThat(care.mine("NONE", as(ELS))).isEmpty();
    }

    @Test
    void leavesWhatIsClosedAsItIs() {
        ports.communities().keep(ports.communities().find("MI").orElseThrow().withClosed(NOW));
        assertThat(care.mine("MI", as(ELS))).isEmpty();
        assertThat(care.move("MI", as(ELS), any -> true, Phase.LEARN, TODAY)).isFalse();
    }

    private Standpoint as(PersonKey person) {
        return Standpoint.of(Optional.of(person), false, ports.communities(), ports.memberships());
    }

    private void keep(String key, Optional<LearningPlan> plan) {
        ports.communities()
                .keep(new Community(
                        key, "", Set.of(), Stage.ACTIVE, Joining.INVITED, "", "", "nl", plan, Optional.empty()));
    }

    private void join(String community, PersonKey person, Role role, Standing standing) {
        ports.memberships().keep(new Membership(community, person, role, standing, true, NOW));
    }
}
