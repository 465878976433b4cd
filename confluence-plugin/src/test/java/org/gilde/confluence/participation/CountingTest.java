package org.gilde.confluence.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final PersonKey JAN = new PersonKey("jan");
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final PersonKey ELS = new PersonKey("els");
    private static final PersonKey STRANGER = new PersonKey("karim");

    private final CommunityPorts communities = CommunityPorts.inMemory();
    private final ParticipationPorts ports = ParticipationPorts.inMemory();

    @BeforeEach
    void foundCommunity() {
        communities.communities().keep(Guild.practice("INTAKE", Joining.OPEN));
        for (PersonKey member : List.of(JAN, FATIMA, ELS)) {
            communities.memberships().keep(new Membership("INTAKE", member, Role.MEMBER, Standing.JOINED, false, NOW));
        }
        communities.memberships().keep(new Membership("INTAKE", STRANGER, Role.MEMBER, Standing.INVITED, false, NOW));
    }

    @Test
    void countsEachMemberOnceByTheMostTheyDid() {
        keep(JAN, Act.REACTED, TODAY.minusDays(1));
        keep(JAN, Act.CREATED, TODAY.minusDays(90));
        keep(FATIMA, Act.REACTED, TODAY.minusDays(2));
        keep(STRANGER, Act.CREATED, TODAY.minusDays(2));
        ports.views().add("INTAKE", TODAY.minusDays(1), "node", 40);
        count(NOW);
        assertThat(ports.flows().latest("INTAKE")).contains(new Flow("INTAKE", TODAY, 1, 1, 1, 40));
    }

    @Test
    void leavesTodayOutSoThatTwoCountsOfADayAreTheSame() {
        keep(JAN, Act.CREATED, TODAY);
        count(NOW);
        keep(FATIMA, Act.CREATED, TODAY.minusDays(1));
        count(NOW.plusSeconds(3600));
        assertThat(ports.flows().latest("INTAKE")).contains(new Flow("INTAKE", TODAY, 0, 0, 3, 0));
        count(NOW.plusSeconds(24 * 3600));
        assertThat(ports.flows().latest("INTAKE")).contains(new Flow("INTAKE", TODAY.plusDays(1), 2, 0, 1, 0));
    }

    @Test
    void forgetsWhatNoCountNeedsAnyMore() {
        keep(JAN, Act.CREATED, TODAY.minusDays(92));
        keep(FATIMA, Act.CREATED, TODAY.minusDays(90));
        count(NOW);
        LocalDate longAgo = TODAY.minusDays(400);
        assertThat(ports.deeds().of(JAN, "INTAKE", longAgo)).isEmpty();
        assertThat(ports.deeds().of(FATIMA, "INTAKE", longAgo)).isEqualTo(Map.of(Act.CREATED, 1));
    }

    @Test
    void takingTheChoiceBackForgetsTheReading() {
        ReadingChoice choice = new ReadingChoice(ports.ownReading(), ports.deeds(), ports.transactions());
        choice.choose(JAN, true);
        keep(JAN, Act.READ, TODAY);
        keep(JAN, Act.REACTED, TODAY);
        choice.choose(JAN, false);
        assertThat(ports.ownReading().among(Set.of(JAN))).isEmpty();
        assertThat(ports.deeds().of(JAN, "INTAKE", TODAY)).isEqualTo(Map.of(Act.REACTED, 1));
    }

    private void keep(PersonKey person, Act act, LocalDate day) {
        ports.deeds().keep(List.of(new Deed(person, "INTAKE", act, 1, day)));
    }

    private void count(Instant now) {
        new Counting(
                        communities.communities(),
                        communities.memberships(),
                        new Counting.Kept(ports.deeds(), ports.views(), ports.flows()),
                        ports.transactions(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }
}
