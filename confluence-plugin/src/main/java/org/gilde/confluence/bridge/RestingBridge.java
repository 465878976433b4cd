package org.gilde.confluence.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The bridge as long as it answers. Where it does not, or says that it is too much, it is left alone: for as long as it asks
 * for, else for half a minute and twice as long each further time, a quarter of an hour at most. Whoever asks in that time is
 * told at once what stood in the way. Each node of a cluster finds out for itself.
 */
public final class RestingBridge implements Bridge {
    /** How long it is left alone at first. */
    static final Duration FIRST = Duration.ofSeconds(30);

    /** How long it is left alone at most, whatever it asks for. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int TOO_MANY = 429;
    private static final int AT_FAULT = 500;
    private static final int MOST_DOUBLINGS = 5;

    private final Bridge bridge;
    private final Clock clock;
    private Instant until = Instant.MIN;
    private Optional<BridgeAnswer> last = Optional.empty();
    private int failures;

    /** Asks that one. */
    public RestingBridge(Bridge bridge, Clock clock) {
        this.bridge = bridge;
        this.clock = clock;
    }

    @Override
    public boolean isKnown() {
        return bridge.isKnown();
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        return resting().orElseGet(() -> noted(bridge.ask(question)));
    }

    private synchronized Optional<BridgeAnswer> resting() {
        return clock.instant().isBefore(until) ? last : Optional.empty();
    }

    private synchronized BridgeAnswer noted(BridgeAnswer answer) {
        boolean isAway = isAway(answer);
        if (isAway) {
            Duration own = FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            Duration pause = answer.retryAfter().orElse(own);
            until = clock.instant().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        }
        failures = isAway ? failures + 1 : 0;
        last = isAway ? Optional.of(answer) : Optional.empty();
        return answer;
    }

    /** Nobody told where it is, or one question was too large: another may be answered. */
    private static boolean isAway(BridgeAnswer answer) {
        return answer.obstacle()
                .map(obstacle -> switch (obstacle) {
                    case UNTOLD, TOO_LARGE -> false;
                    case ADDRESS, NOBODY, TLS, SILENCE, BROKEN -> true;
                })
                .orElse(answer.status() == TOO_MANY || answer.status() >= AT_FAULT);
    }
}
