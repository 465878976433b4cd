package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.Test;

class HostAccountsTest {
    private final UserAccessor users = mock(UserAccessor.class);
    private final ConfluenceUser jan = mock(ConfluenceUser.class);
    private final HostAccounts accounts = new HostAccounts(users);

    HostAccountsTest() {
        when(users.getUserByKey(new UserKey("k"))).thenReturn(jan);
        when(jan.getName()).thenReturn("jan");
        when(jan.getEmail()).thenReturn("jan@x.example");
    }

    @Test
    void tellsNameAddressAndWhetherTheUserMayLogIn() {
        assertThat(accounts.of(new PersonKey("k"))).contains(new Account("jan", Optional.of("jan@x.example"), true));
        when(users.isDeactivated(jan)).thenReturn(true);
        when(jan.getEmail()).thenReturn(" ");
        assertThat(accounts.of(new PersonKey("k"))).contains(new Account("jan", Optional.empty(), false));
    }

    @Test
    void knowsNothingOfWhoIsGone() {
        assertThat(accounts.of(new PersonKey("gone"))).isEmpty();
    }

    @Test
    void takesEverybodyForActiveWhereTheHostDoesNotTell() {
        when(users.isDeactivated(jan)).thenThrow(new NoSuchMethodError());
        assertThat(accounts.of(new PersonKey("k")).orElseThrow().active()).isTrue();
    }
}
