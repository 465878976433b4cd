package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeAnswerTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final IntakeMessage NOTHING = new IntakeMessage(new BridgeStatus("0.1.0", 0, 0, 0), List.of());

    private final IntakeAnswer answer = new IntakeAnswer(NOW, verbs -> {});

    private AppAwayException away(int status, String retryAfter) {
        return catchThrowableOfType(
                AppAwayException.class, () -> answer.read(status, retryAfter, InputStream.nullInputStream(), NOTHING));
    }

    @ParameterizedTest
    @CsvSource({
        "7, PT7S",
        "0, PT0S",
        "86400, PT1H",
        "'Sat, 21 Nov 2026 10:02:00 GMT', PT2M",
        "'Sat, 21 Nov 2026 12:02:00 GMT', PT1H"
    })
    void knowsHowLongTheAppAsksToWaitUpToAnHour(String retryAfter, Duration expected) {
        assertThat(away(503, retryAfter).retryAfter()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-5", "'Sat, 21 Nov 2026 09:02:00 GMT'", "99999999999999999999"})
    void passesOverAWaitThatMeansNothing(String retryAfter) {
        assertThat(away(429, retryAfter).retryAfter()).isEmpty();
    }

    @Test
    void saysWhatToDoAboutAnAnswer() {
        assertThat(away(401, "")).hasMessageContaining("gilde.confluence.token");
        assertThat(away(403, "")).hasMessageContaining("the app's settings");
        assertThat(away(404, "")).hasMessageContaining("gilde.confluence.url");
        assertThat(away(400, "")).hasMessageContaining("different versions");
    }

    @Test
    void keepsAReasonToOneShortLine() {
        Outcome outcome = new Outcome(event(), Outcome.Kind.REFUSED, "first\r\nsecond " + "x".repeat(500));
        assertThat(outcome.reason()).startsWith("first second x").hasSize(200);
    }

    private static LearningEvent event() {
        return new LearningEvent(new java.util.UUID(1, 2), 1, Instant.EPOCH, Json.MAPPER.createObjectNode());
    }
}
