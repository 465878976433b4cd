package org.gilde.workbench.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.gilde.workbench.wiki.TestWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest {
    @AutoClose
    private final TestWiki wiki = new TestWiki();

    private final Users users = wiki.stores().users();

    @Test
    void letsInWhoKnowsThePasswordAndNobodyElse() {
        WikiUser jan = users.create("Jan", "Jan Peeters", "jan@example.org", "open sesame");
        assertThat(users.check("JAN", "open sesame")).contains(jan);
        assertThat(users.check("jan", "Open sesame")).isEmpty();
        assertThat(users.check("jan", "")).isEmpty();
        assertThat(users.check("nobody", "open sesame")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'two words', Jan, jan@example.org, secret, NAME_MALFORMED
                    '<b>',       Jan, jan@example.org, secret, NAME_MALFORMED
                    taken,       Jan, jan@example.org, secret, NAME_TAKEN
                    jan,         ' ', jan@example.org, secret, FULL_NAME_MISSING
                    jan,         Jan, no mail,         secret, MAIL_MALFORMED
                    jan,         Jan, jan@example.org, x,      PASSWORD_SHORT
                    """)
    void refusesAccountsByTheRules(
            String name, String fullName, String mail, String password, AccountException.Reason reason) {
        wiki.user("taken");
        assertThatThrownBy(() -> users.create(name, fullName, mail, password))
                .isInstanceOfSatisfying(
                        AccountException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void knowsATokenUntilItIsRevoked() {
        WikiUser jan = wiki.user("jan");
        AccessTokens tokens = wiki.stores().tokens();
        String token = tokens.create(jan, "bridge");
        assertThat(tokens.owner(token)).contains(jan);
        assertThat(tokens.owner(token + "x")).isEmpty();
        assertThat(tokens.of(jan)).singleElement().satisfies(kept -> {
            assertThat(kept.label()).isEqualTo("bridge");
            assertThat(kept.lastUsed()).isPresent();
        });
        tokens.revoke(wiki.user("other"), tokens.of(jan).get(0).id());
        assertThat(tokens.owner(token)).contains(jan);
        tokens.revoke(jan, tokens.of(jan).get(0).id());
        assertThat(tokens.owner(token)).isEmpty();
    }

    @Test
    void remembersWhatAPersonPrefersAndForgetsWhoLeaves() {
        WikiUser jan = wiki.user("jan", "intake-team");
        users.change(new WikiUser(jan.key(), jan.name(), "Jan P.", "new@example.org", Optional.of("nl"), Theme.DARK));
        assertThat(users.byKey(jan.key())).map(WikiUser::theme).contains(Theme.DARK);
        assertThat(users.byMail("NEW@example.org")).hasSize(1);
        String token = wiki.stores().tokens().create(jan, "mine");
        users.delete(jan.key());
        assertThat(users.byName("jan")).isEmpty();
        assertThat(wiki.stores().groups().members("intake-team")).isEmpty();
        assertThat(wiki.stores().tokens().owner(token)).isEmpty();
    }
}
