package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Pause;
import org.gilde.bridge.pause.Trouble;

/** When the app answered last, and when it may be asked again. Safe for use by several threads. */
final class AppState {
    private final Clock clock;
    private final Duration signOfLife;
    private final Pause pause;
    private Instant lastAnswer = Instant.EPOCH;
    private Optional<Instant> lastDelivered = Optional.empty();

    /**
     * Knows nothing of the app yet.
     *
     * @param signOfLife how long to be silent to it
     */
    AppState(Clock clock, BackOff backOff, Duration signOfLife) {
        this.clock = clock;
        this.signOfLife = signOfLife;
        this.pause = new Pause(clock, backOff);
    }

    synchronized boolean signOfLifeDue() {
        return !clock.instant().isBefore(lastAnswer.plus(signOfLife));
    }

    /** Says whether the app has not answered yet since the bridge was started. */
    synchronized boolean isStranger() {
        return lastAnswer.equals(Instant.EPOCH);
    }

    synchronized boolean mayBeAsked() {
        return pause.isOver();
    }

    synchronized Optional<Instant> lastDelivered() {
        return lastDelivered;
    }

    synchronized Optional<Trouble> trouble() {
        return pause.trouble();
    }

    /** Notes that the app answered; returns what was in the way before. */
    synchronized Optional<Trouble> answered(boolean events) {
        lastAnswer = clock.instant();
        if (events) {
            lastDelivered = Optional.of(lastAnswer);
        }
        return pause.clear();
    }

    /** Notes that it did not answer as the app and plans the next attempt; returns the pause. */
    synchronized Duration failed(String reason, Optional<Duration> asked) {
        return pause.failed(Obstacle.APP, reason, asked);
    }
}
