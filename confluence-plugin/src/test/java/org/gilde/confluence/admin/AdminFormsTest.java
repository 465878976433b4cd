package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The administrator's forms")
class AdminFormsTest {
    private static final String LMS = "https://lms.sociaalhuis.example";
    private final Desk desk = new Desk();

    @Test
    void keepTheSettingsAndTryMatchingAgain() {
        Reply reply = submit(Map.of(
                "do", "settings", "account", " gilde-bridge ", "addresses", LMS + "\r\n\r\n " + LMS + "/\n" + LMS));
        assertThat(reply.done()).contains(Done.SAVED);
        assertThat(desk.settings).isEqualTo(new Settings(Optional.of(new PersonKey("k1")), List.of(LMS, LMS + "/")));
        assertThat(desk.rematched).isOne();
    }

    @Test
    void emptyTheSettings() {
        desk.settings = new Settings(Optional.of(new PersonKey("k1")), List.of(LMS));
        assertThat(submit(Map.of("do", "settings")).done()).contains(Done.SAVED);
        assertThat(desk.settings).isEqualTo(Settings.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,https://x.example,There is no user “nobody”,",
        "gilde-bridge,ftp://x.example,,“ftp://x.example” is not an address",
        "gilde-bridge,lms,,“lms” is not an address",
        "gilde-bridge,https://,,“https://” is not an address",
        "gilde-bridge,https://a b,,“https://a b” is not an address"
    })
    void changeNothingWhenOneSettingIsBad(String account, String addresses, String accountSays, String addressSays) {
        Reply reply = submit(Map.of("do", "settings", "account", account, "addresses", addresses));
        assertThat(reply.done()).isEmpty();
        assertThat(desk.settings).isEqualTo(Settings.NONE);
        assertThat(desk.rematched).isZero();
        assertThat(reply.settings()).hasValueSatisfying(fields -> {
            assertThat(fields.account()).isEqualTo(account);
            assertThat(fields.addresses()).isEqualTo(addresses);
            assertThat(fields.accountProblem()).startsWith(accountSays == null ? "" : accountSays);
            assertThat(fields.addressesProblem()).startsWith(addressSays == null ? "" : addressSays);
        });
    }

    @Test
    void tryMatchingAgain() {
        assertThat(submit(Map.of("do", "match"))).isEqualTo(Reply.done(Done.MATCHED, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "erase"})
    void doNothingWithoutAKnownDeed(String deed) {
        assertThat(submit(Map.of("do", deed, "rule", "-5"))).isEqualTo(Reply.none());
    }

    private Reply submit(Map<String, String> fields) {
        return desk.forms().submit(name -> fields.getOrDefault(name, ""), Words.in("en"));
    }
}
