package org.gilde.bridge.pause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"1, PT0.5S, PT0.99S", "2, PT1S, PT1.98S", "5, PT8S, PT15.84S", "9, PT30S, PT59.4S", "99, PT30S, PT59.4S"
    })
    void doublesUpToTheLongestWithJitter(int failures, Duration least, Duration most) {
        Duration second = Duration.ofSeconds(1);
        Duration minute = Duration.ofMinutes(1);
        assertThat(new BackOff(second, minute, () -> 0).after(failures)).isEqualTo(least);
        assertThat(new BackOff(second, minute, () -> 0.98).after(failures)).isEqualTo(most);
    }
}
