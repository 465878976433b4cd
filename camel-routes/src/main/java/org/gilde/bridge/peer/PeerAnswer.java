package org.gilde.bridge.peer;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gilde.bridge.pause.RetryAfter;
import org.gilde.xapi.statement.Timestamps;

/** What another LRS answered, whole. */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
public record PeerAnswer(int status, HttpHeaders headers, byte[] body) {
    /** Returns a header, empty where it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /**
     * Returns a moment by the clock of that LRS up to which all that was stored could be read, as far as it says: its
     * Consistent-Through, else the Date of its answer. Part Three 2.1.3.
     */
    public Optional<Instant> moment() {
        return Timestamps.parse(header("X-Experience-API-Consistent-Through")).or(this::date);
    }

    private Optional<Instant> date() {
        try {
            return Optional.of(ZonedDateTime.parse(header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns what this status means for whoever wanted something else, and what to do. */
    public PeerAwayException away(Clock clock) {
        String remedy =
                switch (status) {
                    case 401 -> "user and password are not accepted; check them";
                    case 403 -> "the account may not do this there; ask who runs it";
                    case 404, 405 -> "there is no Statement Resource at that address; check the url";
                    case 413 -> "it takes less at once; lower the batch size";
                    case 429 -> "it wants fewer requests";
                    case 301, 302, 303, 307, 308 -> "it redirects; check the url";
                    default -> "waiting for it to come back";
                };
        return new PeerAwayException(
                "answered " + status + ": " + remedy, status, RetryAfter.read(header("Retry-After"), clock));
    }
}
