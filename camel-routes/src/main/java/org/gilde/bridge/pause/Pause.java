package org.gilde.bridge.pause;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What stands in the way since when, and how long to leave it alone. Its owner guards it against other threads. */
public final class Pause {
    private final Clock clock;
    private final BackOff backOff;
    private int failures;
    private Instant notBefore = Instant.EPOCH;
    private Optional<Trouble> trouble = Optional.empty();

    /** Begins with nothing in the way. */
    public Pause(Clock clock, BackOff backOff) {
        this.clock = clock;
        this.backOff = backOff;
    }

    /** Returns what is in the way. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** Says whether to try again now. */
    public boolean isOver() {
        return !clock.instant().isBefore(notBefore);
    }

    /** Notes a failure; returns how long to wait. */
    public Duration failed(Obstacle obstacle, String reason, Optional<Duration> asked) {
        Instant now = clock.instant();
        failures++;
        Duration own = backOff.after(failures);
        Duration pause = asked.filter(other -> other.compareTo(own) > 0).orElse(own);
        notBefore = now.plus(pause);
        Instant since = trouble.filter(each -> each.obstacle() == obstacle)
                .map(Trouble::since)
                .orElse(now);
        trouble = Optional.of(new Trouble(obstacle, reason, since));
        return pause;
    }

    /** Notes that nothing is in the way; returns what was. */
    public Optional<Trouble> clear() {
        Optional<Trouble> before = trouble;
        trouble = Optional.empty();
        failures = 0;
        notBefore = Instant.EPOCH;
        return before;
    }
}
