package org.gilde.xapi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts the requests of each credential that has a limit, and of each token by itself. Safe for several threads. */
final class RequestRates {
    private static final int MOST_BUCKETS = 10_000;
    private static final double NANOS_OF_MINUTE = Duration.ofMinutes(1).toNanos();

    private final Clock clock;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    RequestRates(Clock clock) {
        this.clock = clock;
    }

    /** Counts one request, or refuses it. */
    void count(Credential credential) {
        credential.quota().requestsPerMinute().ifPresent(perMinute -> {
            Instant now = clock.instant();
            if (buckets.size() >= MOST_BUCKETS) {
                buckets.values().removeIf(bucket -> bucket.isOverOneMinuteOld(now));
            }
            int wait = buckets.computeIfAbsent(owner(credential), owner -> new Bucket(perMinute, now))
                    .take(perMinute, now);
            if (wait > 0) {
                throw new TooManyRequestsException(perMinute, wait);
            }
        });
    }

    private static String owner(Credential credential) {
        return credential
                .binding()
                .map(bound -> credential.key()
                        + ':'
                        + bound.registration()
                        + ':'
                        + bound.actor().value())
                .orElse(credential.key());
    }

    /** Fills steadily, holds a minute's worth, and lets a request through for each drop in it. */
    private static final class Bucket {
        private double drops;
        private Instant filled;

        Bucket(int perMinute, Instant now) {
            drops = perMinute;
            filled = now;
        }

        /** Returns 0, or how many seconds to wait. */
        synchronized int take(int perMinute, Instant now) {
            long nanos = Math.max(0, Duration.between(filled, now).toNanos());
            drops = Math.min(perMinute, drops + perMinute * (nanos / NANOS_OF_MINUTE));
            filled = now;
            if (drops >= 1) {
                drops--;
                return 0;
            }
            return Math.max(1, (int) Math.ceil((1 - drops) * 60 / perMinute));
        }

        /** After a minute a bucket is full, and as good as a new one. */
        synchronized boolean isOverOneMinuteOld(Instant now) {
            return Duration.between(filled, now).compareTo(Duration.ofMinutes(1)) > 0;
        }
    }
}
