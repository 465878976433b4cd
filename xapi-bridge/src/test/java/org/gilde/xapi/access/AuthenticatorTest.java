package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    void rotatesASecretWithoutDowntime() {
        Credential old = credentials.find("moodle").orElseThrow();
        Instant end = now.plusSeconds(3600);
        credentials.save(old.withSecrets(List.of(old.secrets().get(0).endingAt(end), HeldSecret.of("new"))));
        for (int minutes = 0; minutes < 60; minutes++) {
            assertThat(authenticator.authenticate(basic("moodle:a:secret")).key())
                    .isEqualTo("moodle");
            assertThat(authenticator.authenticate(basic("moodle:new")).key()).isEqualTo("moodle");
            now = now.plusSeconds(60);
        }
        assertThatThrownBy(() -> authenticator.authenticate(basic("moodle:a:secret")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(authenticator.authenticate(basic("moodle:new")).key()).isEqualTo("moodle");
    }

    @Test
    void spendsTheSameWorkOnEveryWrongSecret() {
        credentials.save(Credential.of("one", "right", Set.of(), "https://lrs.example"));
        Credential one = credentials.find("one").orElseThrow();
        credentials.save(new Credential(
                "two",
                "",
                List.of(one.secrets().get(0), HeldSecret.of("other")),
                Set.of(),
                one.authority(),
                one.tenant(),
                one.quota(),
                Set.of(),
                Optional.empty()));
        long none = cpuOfTenWrong("nobody");
        assertThat(cpuOfTenWrong("one")).isCloseTo(none, withinPercentage(50));
        assertThat(cpuOfTenWrong("two")).isCloseTo(none, withinPercentage(50));
    }

    private long cpuOfTenWrong(String key) {
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long start = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < 10; i++) {
            String pair = key + ":wrong" + i;
            assertThatThrownBy(() -> authenticator.authenticate(basic(pair))).isInstanceOf(AccessDeniedException.class);
        }
        return cpu.getCurrentThreadCpuTime() - start;
    }

    @Test
    void countsRequestsOfACredentialThatHasALimit() {
        Credential free = credentials.find("moodle").orElseThrow();
        credentials.save(limited(free, 30));
        for (int i = 0; i < 30; i++) {
            authenticator.authenticate(basic("moodle:a:secret"));
        }
        assertThatThrownBy(() -> authenticator.authenticate(basic("moodle:a:secret")))
                .isInstanceOfSatisfying(TooManyRequestsException.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY);
                    assertThat(refusal.retryAfter()).isEqualTo(2);
                });
        now = now.plusSeconds(2);
        authenticator.authenticate(basic("moodle:a:secret"));
        assertThatThrownBy(() -> authenticator.authenticate(basic("moodle:a:secret")))
                .isInstanceOf(TooManyRequestsException.class);
        credentials.save(Credential.of("other", "secret", Set.of(), "https://lrs.example"));
        authenticator.authenticate(basic("other:secret"));
    }

    private static Credential limited(Credential free, int perMinute) {
        return new Credential(
                free.key(),
                free.label(),
                free.secrets(),
                free.scopes(),
                free.authority(),
                free.tenant(),
                new Quota(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(perMinute)),
                free.leniencies(),
                Optional.empty());
    }

    @Test
    void notesTheHourOfTheLastUse() {
        now = Instant.parse("2026-11-21T14:25:36Z");
        authenticator.authenticate(basic("moodle:a:secret"));
        assertThat(credentials.all().get(0).lastUsed()).contains(Instant.parse("2026-11-21T14:00:00Z"));
        now = now.plusSeconds(3600);
        authenticator.authenticate(basic("moodle:a:secret"));
        assertThat(credentials.all().get(0).lastUsed()).contains(Instant.parse("2026-11-21T15:00:00Z"));
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
