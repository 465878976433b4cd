package org.gilde.bridge.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private int takenOf(Pace pace) {
        int taken = 0;
        while (pace.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void letsAMinutesWorthThroughAndThenAsManyAsTimeGives() {
        Pace pace = new Pace(30, clock);
        assertThat(takenOf(pace)).isEqualTo(30);
        now = now.plus(Duration.ofSeconds(3));
        assertThat(takenOf(pace)).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(takenOf(pace)).isEqualTo(30);
    }
}
