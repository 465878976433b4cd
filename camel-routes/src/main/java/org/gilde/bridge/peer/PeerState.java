package org.gilde.bridge.peer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Pause;
import org.gilde.bridge.pause.Trouble;
import org.gilde.xapi.store.StoreUnavailableException;

/** How it is with another LRS, and when it may be asked again. Safe for several threads. */
public final class PeerState {
    private final Clock clock;
    private final Pause pause;
    private boolean elsewhere;
    private Optional<Instant> lastSuccess = Optional.empty();

    /** Knows nothing yet. */
    public PeerState(Clock clock, BackOff backOff) {
        this.clock = clock;
        this.pause = new Pause(clock, backOff);
    }

    /**
     * How it is at one moment.
     *
     * @param elsewhere another node does it
     * @param lastSuccess when the other LRS last answered this node well
     */
    public record Snapshot(boolean elsewhere, Optional<Instant> lastSuccess, Optional<Trouble> trouble) {}

    /** Returns how it is now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(elsewhere, lastSuccess, pause.trouble());
    }

    /** Says whether the pause after a failure is over. */
    public synchronized boolean mayTry() {
        return pause.isOver();
    }

    /** Notes whether this node is the one that does it. */
    public synchronized void holds(boolean isHere) {
        elsewhere = !isHere;
    }

    /** Notes that the other LRS answered well; returns what was in the way before. */
    public synchronized Optional<Trouble> succeeded() {
        lastSuccess = Optional.of(clock.instant());
        return pause.clear();
    }

    /** Notes that a turn ended well; what only the other LRS can clear stays. */
    public synchronized Optional<Trouble> turnEnded() {
        return pause.trouble().filter(each -> each.obstacle() == Obstacle.PEER).isPresent()
                ? Optional.empty()
                : pause.clear();
    }

    /** Notes a failure and plans the next attempt; returns the pause. */
    public synchronized Duration failed(Exception cause) {
        Obstacle obstacle = obstacle(cause);
        return pause.failed(obstacle, obstacle.reason(cause), asked(cause));
    }

    private static Optional<Duration> asked(Exception cause) {
        return cause instanceof PeerAwayException away ? away.retryAfter() : Optional.empty();
    }

    private static Obstacle obstacle(Exception cause) {
        if (cause instanceof PeerAwayException || cause instanceof AnswerTooLargeException) {
            return Obstacle.PEER;
        }
        return cause instanceof StoreUnavailableException ? Obstacle.STORE : Obstacle.BRIDGE;
    }
}
