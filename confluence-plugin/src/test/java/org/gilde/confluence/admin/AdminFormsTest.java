package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The administrator's settings")
class AdminFormsTest {
    private final Desk desk = new Desk();

    @Test
    void areKept() {
        assertThat(submit(Map.of("do", "settings", "account", " gilde-bridge ")))
                .isEqualTo(Reply.kept());
        assertThat(desk.settings).isEqualTo(new Settings(Optional.of(new PersonKey("k1"))));
    }

    @Test
    void areEmptied() {
        desk.settings = new Settings(Optional.of(new PersonKey("k1")));
        assertThat(submit(Map.of("do", "settings"))).isEqualTo(Reply.kept());
        assertThat(desk.settings).isEqualTo(Settings.NONE);
    }

    @Test
    void stayWhenTheAccountIsNobodys() {
        Reply reply = submit(Map.of("do", "settings", "account", "nobody"));
        assertThat(reply.saved()).isFalse();
        assertThat(desk.settings).isEqualTo(Settings.NONE);
        assertThat(reply.settings()).hasValueSatisfying(fields -> {
            assertThat(fields.account()).isEqualTo("nobody");
            assertThat(fields.accountProblem()).startsWith("There is no user “nobody”");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "erase", "match"})
    void stayWithoutAKnownDeed(String deed) {
        assertThat(submit(Map.of("do", deed, "rule", "-5"))).isEqualTo(Reply.none());
    }

    private Reply submit(Map<String, String> fields) {
        return desk.forms().submit(name -> fields.getOrDefault(name, ""), Words.in("en"));
    }
}
