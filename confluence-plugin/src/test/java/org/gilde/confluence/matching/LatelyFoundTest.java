package org.gilde.confluence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.junit.jupiter.api.Test;

class LatelyFoundTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PersonKey ELS = new PersonKey("els");
    private static final PersonKey JAN = new PersonKey("jan");

    private final UserDirectory users = mock();
    private final Clock clock = mock();
    private final LatelyFound found = new LatelyFound(users, clock);

    LatelyFoundTest() {
        when(clock.instant()).thenReturn(NOW);
    }

    private void answers(PersonKey... people) {
        when(users.byMail(any())).thenReturn(List.of(people));
    }

    @Test
    void thePersonOfAnAddressIsAskedForOnceHoweverItIsWritten() {
        answers(ELS);
        assertThat(found.byMail("els@x.example")).containsExactly(ELS);
        assertThat(found.byMail("Els@X.example")).containsExactly(ELS);
        assertThat(found.byMail("els@x.example")).containsExactly(ELS);
        verify(users, times(1)).byMail(any());
    }

    @Test
    void afterAMinuteItIsAskedAgain() {
        answers(ELS);
        found.byMail("info@x.example");
        answers(JAN);
        when(clock.instant()).thenReturn(NOW.plus(LatelyFound.REMEMBERED).minusMillis(1));
        assertThat(found.byMail("info@x.example")).containsExactly(ELS);
        when(clock.instant()).thenReturn(NOW.plus(LatelyFound.REMEMBERED));
        assertThat(found.byMail("info@x.example")).containsExactly(JAN);
    }

    @Test
    void nobodyAndSeveralAreAskedForEachTime() {
        answers();
        assertThat(found.byMail("info@x.example")).isEmpty();
        answers(ELS, JAN);
        assertThat(found.byMail("info@x.example")).containsExactly(ELS, JAN);
        answers(ELS);
        assertThat(found.byMail("info@x.example")).containsExactly(ELS);
    }

    @Test
    void howeverManyPeopleComeItStaysSmallAndRight() {
        when(users.byMail(any())).thenAnswer(call -> List.of(new PersonKey(call.getArgument(0))));
        for (int i = 0; i < 20_001; i++) {
            found.byMail(i + "@x.example");
        }
        assertThat(found.byMail("0@x.example")).containsExactly(new PersonKey("0@x.example"));
        verify(users, times(2)).byMail("0@x.example");
    }

    @Test
    void allElseIsTheDirectorys() {
        when(users.byName("els")).thenReturn(Optional.of(ELS));
        when(users.byMailHash("00")).thenReturn(List.of(ELS));
        when(users.name(ELS)).thenReturn(Optional.of("els"));
        when(users.fullName(ELS)).thenReturn(Optional.of("Els"));
        assertThat(found.byName("els")).contains(ELS);
        assertThat(found.byMailHash("00")).containsExactly(ELS);
        assertThat(found.name(ELS)).contains("els");
        assertThat(found.fullName(ELS)).contains("Els");
    }
}
