package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way and the JDK's read the same. */
class MomentsTest {
    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;

    @Test
    void momentIsReadAsTheJdkReadsIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int digits = random.nextInt(10);
            String fraction = "%09d".formatted(random.nextInt(1_000_000_000)).substring(0, digits);
            String text = Instant.ofEpochSecond(random.nextLong(FIRST, LAST))
                            .toString()
                            .substring(0, 19)
                    + (digits == 0 ? "" : ".")
                    + fraction
                    + "Z";
            assertThat(Moments.read(text))
                    .contains(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "2026-11-23T08:00:00+02:00",
                "2026-11-23T08:00Z",
                "2026-11-23T08:00:00.Z",
                "2026-11-23t08:00:00.5z",
                "2026-11-23T08:00:00.1234567Z",
                "0001-01-01T00:00:00Z"
            })
    void otherFormsAreReadToo(String text) {
        assertThat(Moments.read(text))
                .contains(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-29T08:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-00-01T08:00:00Z",
                "2026-11-00T08:00:00Z",
                "2026-11-23T24:00:01Z",
                "2026-11-23T08:60:00Z",
                "2026-11-23T08:00:60Z",
                "2026-11-23T08:00:00.1234567890Z",
                "2026-11-23T08:00:00.12x4Z",
                "2026-11-23T08:00:0\u0661Z",
                "2026-11-23 08:00:00Z",
                "2026-11-23T08:00:00",
                "Z",
                ""
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Moments.read(text)).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void yearBeyondFourDigitsIsOutOfRange(String text) {
        assertThat(Moments.read(text)).isEmpty();
    }
}
