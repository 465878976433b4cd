package org.gilde.bridge.peer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.xapi.store.StoreUnavailableException;

/** How it is with another LRS, and when it may be asked again. Safe for several threads. */
public final class PeerState {
    private final Clock clock;
    private final BackOff backOff;
    private boolean elsewhere;
    private int failures;
    private Instant notBefore = Instant.EPOCH;
    private Optional<Instant> lastSuccess = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();

    /** Knows nothing yet. */
    public PeerState(Clock clock, BackOff backOff) {
        this.clock = clock;
        this.backOff = backOff;
    }

    /** What stands in the way. */
    public enum Obstacle {
        /** The other LRS does not answer as one. */
        PEER,
        /** The database does not answer. */
        STORE,
        /** Something in the bridge itself. */
        BRIDGE
    }

    /** Why nothing moves. */
    public record Trouble(Obstacle obstacle, String reason, Instant since) {}

    /**
     * How it is at one moment.
     *
     * @param elsewhere another node does it
     * @param lastSuccess when the other LRS last answered this node well
     */
    public record Snapshot(boolean elsewhere, Optional<Instant> lastSuccess, Optional<Trouble> trouble) {}

    /** Returns how it is now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(elsewhere, lastSuccess, trouble);
    }

    /** Says whether the pause after a failure is over. */
    public synchronized boolean mayTry() {
        return !clock.instant().isBefore(notBefore);
    }

    /** Notes whether this node is the one that does it. */
    public synchronized void holds(boolean isHere) {
        elsewhere = !isHere;
    }

    /** Notes that the other LRS answered well; returns what was in the way before. */
    public synchronized Optional<Trouble> succeeded() {
        lastSuccess = Optional.of(clock.instant());
        return clear();
    }

    /** Notes that a turn ended well; what only the other LRS can clear stays. */
    public synchronized Optional<Trouble> turnEnded() {
        return trouble.filter(each -> each.obstacle() == Obstacle.PEER).isPresent() ? Optional.empty() : clear();
    }

    /** Notes a failure and plans the next attempt; returns the pause. */
    public synchronized Duration failed(Exception cause) {
        Instant now = clock.instant();
        failures++;
        Duration own = backOff.after(failures);
        Duration pause = asked(cause).filter(other -> other.compareTo(own) > 0).orElse(own);
        notBefore = now.plus(pause);
        Obstacle obstacle = obstacle(cause);
        Instant since = trouble.filter(each -> each.obstacle() == obstacle)
                .map(Trouble::since)
                .orElse(now);
        trouble = Optional.of(new Trouble(obstacle, reason(obstacle, cause), since));
        return pause;
    }

    private Optional<Trouble> clear() {
        Optional<Trouble> before = trouble;
        trouble = Optional.empty();
        failures = 0;
        notBefore = Instant.EPOCH;
        return before;
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

    /** What nobody foresaw is named by its place: its message may hold anything. */
    private static String reason(Obstacle obstacle, Exception cause) {
        return obstacle == Obstacle.BRIDGE
                ? cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null)
                : String.valueOf(cause.getMessage());
    }
}
