package org.gilde.confluence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.matching.Rule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static final Rule OPEN_ID = new Rule(Kind.OPEN_ID, "https://id.example.org/{name}/card");

    @ParameterizedTest
    @CsvSource({
        "https://id.example.org/jan/card, jan",
        "https://id.example.org/jan%40x.example/card, jan@x.example",
        "https://id.example.org/jan+an/card, jan+an",
        "https://id.example.org/a/b/card,",
        "https://id.example.org/%zz/card,",
        "https://id.example.org//card,",
        "https://id.example.org/card,",
        "https://elsewhere.example/jan/card,"
    })
    void openIdHasTheUserNameInIt(String address, String name) {
        assertThat(OPEN_ID.sought(new Actor(Actor.Kind.OPEN_ID, address, "")).map(Sought::text))
                .isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void openIdOfANameLeadsBackToIt() {
        assertThat(OPEN_ID.sought(new Actor(Actor.Kind.OPEN_ID, OPEN_ID.openId("jan de+1"), "")))
                .contains(new Sought(Sought.By.NAME, "jan de+1"));
    }

    @Test
    void homePageIsExactOrABeginning() {
        Actor actor = new Actor(Actor.Kind.ACCOUNT, "jan", "https://lms.example/a");
        assertThat(new Rule(Kind.ACCOUNT_NAME, "https://lms.example/").sought(actor))
                .isEmpty();
        assertThat(new Rule(Kind.ACCOUNT_NAME, "https://lms.example/*").sought(actor))
                .contains(new Sought(Sought.By.NAME, "jan"));
        assertThat(new Rule(Kind.ACCOUNT_MAIL, "https://lms.example/a").sought(actor))
                .contains(new Sought(Sought.By.MAIL, "jan"));
        assertThat(new Rule(Kind.ACCOUNT_MAIL, "https://lms.example/a")
                        .sought(new Actor(Actor.Kind.MAIL, "jan", "https://lms.example/a")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", " ", "https://*/x", "a**", "x\ty"})
    void accountsWantAHomePage(String pattern) {
        assertThatThrownBy(() -> new Rule(Kind.ACCOUNT_NAME, pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://id.example.org/", "{name}", "https://{name}/{name}", "https://*/{name}"})
    void openIdsWantOneName(String pattern) {
        assertThat(Rule.isPattern(Kind.OPEN_ID, pattern)).isFalse();
    }

    @Test
    void mailWantsNoPattern() {
        assertThat(Rule.isPattern(Kind.MAIL, "x")).isFalse();
        assertThat(Rules.of("NOTHING", "")).isEmpty();
    }

    @Test
    void rulesAreOneTextAndBack() {
        List<Rule> rules = List.of(OPEN_ID, new Rule(Kind.MAIL, ""), new Rule(Kind.ACCOUNT_NAME, "https://a b*"));
        assertThat(Rules.read(Rules.text(rules))).contains(rules);
        assertThat(Rules.read("")).contains(List.of());
        assertThat(Rules.read("MAIL\nMAIL")).isEmpty();
        assertThat(Rules.read("OPEN_ID x")).isEmpty();
        assertThat(Rules.read("ACCOUNT_NAME x\n".repeat(2))).isEmpty();
    }
}
