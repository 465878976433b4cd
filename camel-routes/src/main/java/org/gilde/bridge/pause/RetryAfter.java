package org.gilde.bridge.pause;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header in which a host says how long it wants to be left alone: seconds or a moment. RFC 9110 10.2.3. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * Reads it.
     *
     * @param header as received, empty where absent
     * @return at most an hour; empty where there is none that can be understood
     */
    public static Optional<Duration> read(String header, Clock clock) {
        return parse(header.strip(), clock)
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Duration> parse(String header, Clock clock) {
        try {
            if (header.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
            }
            ZonedDateTime until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
