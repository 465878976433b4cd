package org.gilde.xapi.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pseudonym in a person's place")
class PseudonymisationTest {
    private static final String ACCOUNT = "\"account\":{\"homePage\":\"urn:gilde:pseudonym\",\"name\":\"p\"}";

    private final Person fatima = Person.of(List.of(
            new AgentId(Kind.MBOX, "mailto:fatima@example.org"),
            AgentId.account("https://lms.example", "7"),
            new AgentId(Kind.OPENID, "https://id.example/fatima")));
    private final Pseudonymisation pseudonymisation = new Pseudonymisation(fatima, new Pseudonym("p"));

    private String of(String json) {
        return pseudonymisation.of(json).orElse("unchanged");
    }

    @Test
    void keepsEveryOtherCharacter() {
        assertThat(of("{ \"actor\" :\t{\"name\":\"Fatima \\u00e9l\",\"mbox\" : \"mailto:fatima@example.org\" },\n"
                        + "\"result\":{\"score\":{\"raw\":1.500e0,\"t\":\"\\u0041 é 😀\"}},\"n\":[1.0,true,null]} "))
                .isEqualTo("{ \"actor\" :\t{\"name\":\"p\"," + ACCOUNT + " },\n"
                        + "\"result\":{\"score\":{\"raw\":1.500e0,\"t\":\"\\u0041 é 😀\"}},\"n\":[1.0,true,null]} ");
    }

    @Test
    void standsInForEachIdentifier() {
        assertThat(of("{\"mbox_sha1sum\":\"" + "95b0a2e1e0e8c7c1c0c5" + "\"}")).isEqualTo("unchanged");
        String hash = fatima.ids().stream()
                .filter(id -> id.kind() == Kind.MBOX_SHA1SUM)
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(of("{\"mbox_sha1sum\":\"" + hash.toUpperCase(Locale.ROOT) + "\"}"))
                .isEqualTo("{" + ACCOUNT + "}");
        assertThat(of("{\"account\":{\"name\":\"7\",\"homePage\":\"https://lms.example\"}}"))
                .isEqualTo("{" + ACCOUNT + "}");
        assertThat(of("{\"openid\":\"https://id.example/fatima\",\"objectType\":\"Agent\"}"))
                .isEqualTo("{" + ACCOUNT + ",\"objectType\":\"Agent\"}");
    }

    @Test
    void leavesOthersWhoseIdentifiersLookAlike() {
        assertThat(of("[{\"mbox\":\"mailto:el.fatima@example.org\",\"name\":\"Fatima\"},"
                        + "{\"mbox\":\"mailto:fatima@example.org.uk\"},"
                        + "{\"openid\":\"https://id.example/fatima/2\"},"
                        + "{\"account\":{\"homePage\":\"https://other.example\",\"name\":\"7\"}},"
                        + "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"77\"}}]"))
                .isEqualTo("unchanged");
    }

    @Test
    void findsAddressesInOtherTextsButNotInIds() {
        assertThat(
                        of(
                                "{\"id\":\"https://lms.example/fatima@example.org\",\"x\":\"To \\\"Fatima@Example.org\\\", bye\"}"))
                .isEqualTo("{\"id\":\"https://lms.example/fatima@example.org\",\"x\":\"To \\\"p\\\", bye\"}");
    }

    @Test
    void replacesWhatIsEscaped() {
        assertThat(of("{\"mbox\":\"mailto:fatima\\u0040example.org\"}")).isEqualTo("{" + ACCOUNT + "}");
    }

    @Test
    void isTheSameForTheSameIdentifiersAndAnotherWithAnotherKey() {
        Person again = Person.of(
                List.of(fatima.ids().get(2), fatima.ids().get(1), fatima.ids().get(0)));
        byte[] key = {1};
        assertThat(Pseudonym.of(again, key)).isEqualTo(Pseudonym.of(fatima, key));
        assertThat(Pseudonym.of(again, new byte[] {2})).isNotEqualTo(Pseudonym.of(fatima, key));
    }
}
