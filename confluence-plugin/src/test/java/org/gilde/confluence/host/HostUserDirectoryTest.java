package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;
import com.atlassian.user.search.SearchResult;
import com.atlassian.user.search.page.Pager;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostUserDirectoryTest {
    private final UserAccessor accessor = mock();
    private final HostUserDirectory directory =
            new HostUserDirectory(accessor, new HostMails(accessor), new MailHashes(Clock.systemUTC()));

    private ConfluenceUser user(String name, @Nullable String mail) {
        ConfluenceUser user = mock();
        when(user.getName()).thenReturn(name);
        when(user.getEmail()).thenReturn(mail);
        when(user.getKey()).thenReturn(new UserKey("key-" + name));
        when(accessor.getUserByName(name)).thenReturn(user);
        return user;
    }

    private void found(User... users) throws Exception {
        Pager<User> pager = new Pager<>() {
            @Override
            public Iterator<User> iterator() {
                return List.of(users).iterator();
            }
        };
        SearchResult<User> result = () -> pager;
        when(accessor.findUsers(any())).thenReturn(result);
    }

    @Test
    void mailMatchesWholeAddressesOnlyWhateverTheSearchFinds() throws Exception {
        found(user("fatima", "Fatima@x.example"), user("other", "not-fatima@x.example"), user("blank", null));
        assertThat(directory.byMail("fatima@x.example")).containsExactly(new PersonKey("key-fatima"));
        assertThat(directory.byMail("*@x.example")).isEmpty();
    }

    @Test
    void everybodyWithTheAddressIsFound() throws Exception {
        found(user("a", "team@x.example"), user("b", "team@x.example"));
        assertThat(directory.byMail("team@x.example")).hasSize(2);
    }

    @Test
    void whoMayNotLogInIsNotFound() throws Exception {
        ConfluenceUser gone = user("gone", "gone@x.example");
        when(accessor.isDeactivated(gone)).thenReturn(true);
        found(gone);
        assertThat(directory.byMail("gone@x.example")).isEmpty();
        assertThat(directory.byMailHash(sha1("mailto:gone@x.example"))).isEmpty();
        assertThat(directory.byName("gone")).isEmpty();
    }

    @Test
    void whereTheHostDoesNotTellWhoIsDeactivatedEverybodyIsFound() {
        ConfluenceUser jan = user("jan", "jan@x.example");
        when(accessor.isDeactivated(jan)).thenThrow(new NoSuchMethodError());
        assertThat(directory.byName("jan")).contains(new PersonKey("key-jan"));
    }

    @Test
    void hashMatchesTheAddressAsWrittenOrInLowerCase() throws Exception {
        found(user("fatima", "Fatima@x.example"), user("blank", ""));
        assertThat(directory.byMailHash("e1e59c7d98e4a3d2dfd2fcc72f7f8d2fb5ca3d1e"))
                .isEmpty();
        assertThat(directory.byMailHash(sha1("mailto:fatima@x.example"))).containsExactly(new PersonKey("key-fatima"));
        assertThat(directory.byMailHash(sha1("mailto:Fatima@x.example"))).hasSize(1);
    }

    private static String sha1(String text) throws Exception {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-1").digest(bytes));
    }

    @Test
    void whoIsGoneHasNoName() {
        assertThat(directory.fullName(new PersonKey("gone"))).isEmpty();
        assertThat(directory.byName("gone")).isEmpty();
    }
}
