package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {
    private final CredentialStore credentials = new InMemoryCredentialStore();
    private volatile Instant now = Instant.EPOCH;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Authenticator authenticator = new Authenticator(credentials, clock);

    @BeforeEach
    void saveOne() {
        credentials.save(Credential.of("moodle", "a:secret", Set.of(Scope.STATEMENTS_WRITE), "https://lrs.example"));
    }

    @Test
    void letsInWithTheRightSecret() {
        Credential credential = authenticator.authenticate(basic("moodle:a:secret"));
        assertThat(credential.key()).isEqualTo("moodle");
        assertThat(credential.authority()).contains("\"homePage\":\"https://lrs.example\",\"name\":\"moodle\"");
        assertThat(authenticator.authenticate(basic("moodle:a:secret"))).isEqualTo(credential);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ?", "Bearer x", "Basic bW9vZGxl", "Basic OnNlY3JldA=="})
    void refusesWhatIsNoCredential(String header) {
        assertThatThrownBy(() -> authenticator.authenticate(header))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle:wrong", "nobody:a:secret", "moodle:"})
    void refusesTheWrongSecretBeforeAndAfterTheRightOne(String pair) {
        assertThatThrownBy(() -> authenticator.authenticate(basic(pair))).isInstanceOf(AccessDeniedException.class);
        authenticator.authenticate(basic("moodle:a:secret"));
        assertThatThrownBy(() -> authenticator.authenticate(basic(pair)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void takesBothSecretsWhileOneReplacesTheOther() {
        Credential old = credentials.find("moodle").orElseThrow();
        credentials.save(old.withSecrets(List.of(old.secrets().get(0), HeldSecret.of("new"))));
        assertThat(authenticator.authenticate(basic("moodle:a:secret")).key()).isEqualTo("moodle");
        assertThat(authenticator.authenticate(basic("moodle:new")).key()).isEqualTo("moodle");
    }

    @Test
    void noticesAWithdrawalSoon() {
        authenticator.authenticate(basic("moodle:a:secret"));
        credentials.remove("moodle");
        now = now.plusSeconds(11);
        assertThatThrownBy(() -> authenticator.authenticate(basic("moodle:a:secret")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellsNoSecretInWords() {
        Credential credential = credentials.find("moodle").orElseThrow();
        assertThat(credential.toString() + credential.secrets())
                .doesNotContain("secret")
                .doesNotContain("$");
        assertThatThrownBy(() -> new SecretHash("secret")).hasMessageNotContaining("secret\"");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
