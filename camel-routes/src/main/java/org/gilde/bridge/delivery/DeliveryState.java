package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What delivery is doing, and when it may try again. Safe for use by several threads. */
public final class DeliveryState {
    private final Clock clock;
    private final BackOff backOff;
    private final DeliverySettings settings;
    private boolean arrived = true;
    private boolean elsewhere;
    private long newest;
    private long delivered;
    private int failures;
    private Instant lastLook = Instant.EPOCH;
    private Instant lastAnswer = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Optional<Instant> lastDelivered = Optional.empty();
    private Optional<Trouble> trouble = Optional.empty();
    private Optional<Long> replay = Optional.empty();

    DeliveryState(Clock clock, BackOff backOff, DeliverySettings settings) {
        this.clock = clock;
        this.backOff = backOff;
        this.settings = settings;
    }

    /** What stands in the way. */
    public enum Obstacle {
        /** The app does not answer as the app. */
        APP,
        /** The database does not answer. */
        STORE,
        /** Something in the bridge itself. */
        BRIDGE
    }

    /** Why nothing is delivered. */
    public record Trouble(Obstacle obstacle, String reason, Instant since) {}

    /**
     * How delivery is at one moment.
     *
     * @param elsewhere another node delivers
     * @param waiting Statements stored and not yet dealt with, as this node knows
     * @param delivered everything up to this sequence was dealt with
     * @param lastDelivered when the app last took an event from this node
     */
    public record Snapshot(
            boolean elsewhere,
            long waiting,
            long delivered,
            Optional<Instant> lastDelivered,
            Optional<Trouble> trouble) {}

    /** Returns how it is now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(elsewhere, Math.max(0, newest - delivered), delivered, lastDelivered, trouble);
    }

    /** Notes that Statements arrived. */
    synchronized void arrived() {
        arrived = true;
    }

    /** Answers whether a turn should begin now, and if so takes it that one does. */
    synchronized boolean takeTurn() {
        Instant now = clock.instant();
        boolean due = arrived || !now.isBefore(lastLook.plus(settings.look())) || signOfLifeDue();
        if (!due || now.isBefore(notBefore)) {
            return false;
        }
        arrived = false;
        lastLook = now;
        return true;
    }

    synchronized boolean signOfLifeDue() {
        return !clock.instant().isBefore(lastAnswer.plus(settings.signOfLife()));
    }

    /** Says whether the app has not answered yet since the bridge was started. */
    synchronized boolean isStranger() {
        return lastAnswer.equals(Instant.EPOCH);
    }

    /** Plans to deliver once more what lies behind a sequence; false where another node delivers. */
    synchronized boolean replay(long after) {
        if (elsewhere) {
            return false;
        }
        replay = Optional.of(Math.min(after, replay.orElse(after)));
        arrived = true;
        return true;
    }

    /** Returns what was planned, once. */
    synchronized Optional<Long> takeReplay() {
        Optional<Long> planned = replay;
        replay = Optional.empty();
        return planned;
    }

    synchronized void holds(boolean cursor) {
        elsewhere = !cursor;
    }

    synchronized void sees(long newest, long delivered) {
        this.newest = newest;
        this.delivered = delivered;
    }

    /** Notes that the app answered; returns what was in the way before. */
    synchronized Optional<Trouble> answered(boolean events) {
        lastAnswer = clock.instant();
        if (events) {
            lastDelivered = Optional.of(lastAnswer);
        }
        return clear();
    }

    /** Notes that a turn ended well; an obstacle that only the app can clear stays. */
    synchronized Optional<Trouble> turnEnded() {
        return trouble.filter(each -> each.obstacle() == Obstacle.APP).isPresent() ? Optional.empty() : clear();
    }

    /** Notes a failure and plans the next attempt; returns the pause. */
    synchronized Duration failed(Obstacle obstacle, String reason, Optional<Duration> asked) {
        Instant now = clock.instant();
        failures++;
        Duration own = backOff.after(failures);
        Duration pause = asked.filter(other -> other.compareTo(own) > 0).orElse(own);
        notBefore = now.plus(pause);
        arrived = true;
        Instant since = trouble.filter(each -> each.obstacle() == obstacle)
                .map(Trouble::since)
                .orElse(now);
        trouble = Optional.of(new Trouble(obstacle, reason, since));
        return pause;
    }

    private Optional<Trouble> clear() {
        Optional<Trouble> before = trouble;
        trouble = Optional.empty();
        failures = 0;
        notBefore = Instant.EPOCH;
        return before;
    }
}
