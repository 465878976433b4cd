package org.gilde.confluence.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.NoRights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What coaches are whom members name, whatever keeps them. */
abstract class CoachContract {
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final PersonKey PIET = new PersonKey("piet");
    private static final PersonKey ELS = new PersonKey("els");
    private static final PersonKey JAN = new PersonKey("jan");

    private final CommunityPorts ports = communities();
    private final Guild guild = new Guild(ports, new NoRights());
    private CoachChoices choices = new MemoryCoachChoices();
    private NamedCoaches coaches = new NamedCoaches(choices, ports.memberships(), ports.transactions());

    protected abstract CommunityPorts communities();

    protected abstract CoachChoices choices();

    @BeforeEach
    void intakeHasCoaches() {
        choices = choices();
        coaches = new NamedCoaches(choices, ports.memberships(), ports.transactions());
        guild.put("INTAKE", "fatima", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "piet", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "els", Role.COACH, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.COORDINATOR, Standing.JOINED);
        guild.put("YOUTH", "jan", Role.COACH, Standing.JOINED);
        guild.put("YOUTH", "noor", Role.COACH, Standing.JOINED);
    }

    @Test
    void aMemberNamesACoachOfAnOwnCommunityAndNobodyElse() {
        assertThat(coaches.candidates(FATIMA)).containsExactly(ELS);
        assertThat(coaches.name(FATIMA, JAN)).isFalse();
        assertThat(coaches.name(FATIMA, new PersonKey("noor"))).isFalse();
        assertThat(coaches.name(ELS, ELS)).isFalse();
        assertThat(coaches.of(FATIMA)).isEmpty();
        assertThat(coaches.name(FATIMA, ELS)).isTrue();
        assertThat(coaches.name(PIET, ELS)).isTrue();
        assertThat(coaches.of(FATIMA)).contains(ELS);
        assertThat(coaches.coached(ELS)).isEqualTo(Set.of(FATIMA, PIET));
        assertThat(coaches.coached(JAN)).isEmpty();
    }

    @Test
    void itEndsByItselfWhenEitherLeavesOrTheRoleGoes() {
        coaches.name(FATIMA, ELS);
        guild.put("INTAKE", "els", Role.MEMBER, Standing.JOINED);
        assertThat(coaches.of(FATIMA)).isEmpty();
        assertThat(coaches.coached(ELS)).isEmpty();
        guild.put("INTAKE", "els", Role.COACH, Standing.JOINED);
        assertThat(coaches.coached(ELS)).containsExactly(FATIMA);
        guild.put("INTAKE", "fatima", Role.MEMBER, Standing.INVITED);
        assertThat(coaches.of(FATIMA)).isEmpty();
        assertThat(coaches.coached(ELS)).isEmpty();
    }

    @Test
    void itIsChangedAndEnded() {
        guild.put("YOUTH", "fatima", Role.MEMBER, Standing.JOINED);
        coaches.name(FATIMA, ELS);
        assertThat(coaches.name(FATIMA, JAN)).isTrue();
        assertThat(coaches.coached(ELS)).isEmpty();
        assertThat(coaches.of(FATIMA)).contains(JAN);
        coaches.end(FATIMA);
        assertThat(coaches.of(FATIMA)).isEmpty();
    }

    @Test
    void aPersonIsForgottenOnBothSides() {
        for (PersonKey gone : List.of(FATIMA, ELS)) {
            coaches.name(FATIMA, ELS);
            ports.transactions().run(() -> {
                choices.forget(gone);
                return true;
            });
            assertThat(choices.of(FATIMA)).isEmpty();
        }
    }
}
