package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Pause;
import org.gilde.bridge.pause.Trouble;

/** How far the feed was followed, and when the next turn may begin. Safe for use by several threads. */
public final class DeliveryState {
    private final Clock clock;
    private final AppState app;
    private final Optional<Outlet> outlet;
    private final Duration look;
    private final Pause pause;
    private boolean arrived = true;
    private boolean elsewhere;
    private long newest;
    private long delivered;
    private Instant lastLook = Instant.EPOCH;
    private Optional<Long> replay = Optional.empty();

    DeliveryState(Clock clock, BackOff backOff, Duration look, AppState app, Optional<Outlet> outlet) {
        this.clock = clock;
        this.app = app;
        this.outlet = outlet;
        this.look = look;
        this.pause = new Pause(clock, backOff);
    }

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
        Optional<Trouble> trouble =
                pause.trouble().or(() -> outlet.flatMap(Outlet::trouble)).or(app::trouble);
        long dealtWith = outlet.map(Outlet::delivered).orElse(delivered);
        return new Snapshot(elsewhere, Math.max(0, newest - dealtWith), dealtWith, app.lastDelivered(), trouble);
    }

    /** Notes that Statements arrived. */
    synchronized void arrived() {
        arrived = true;
    }

    /**
     * Answers whether a turn should begin now, and if so takes it that one does. Turns that ask the app itself wait
     * for it and owe it signs of life; those that hand over to an outlet need no more of it than which Verbs count.
     */
    synchronized boolean takeTurn() {
        Instant now = clock.instant();
        boolean due = arrived || !now.isBefore(lastLook.plus(look)) || owesSignOfLife();
        boolean may = outlet.isPresent() ? !app.isStranger() : app.mayBeAsked();
        if (!due || !may || !pause.isOver()) {
            return false;
        }
        arrived = false;
        lastLook = now;
        return true;
    }

    /** Says whether the turn itself has to give the app a sign of life. */
    boolean owesSignOfLife() {
        return outlet.isEmpty() && app.signOfLifeDue();
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

    synchronized void seesNewest(long sequence) {
        newest = sequence;
    }

    /** Notes where the cursor is. */
    synchronized void reached(long sequence) {
        delivered = sequence;
    }

    /** Notes that a turn ended well; returns what was in the way before. What only the app can clear stays. */
    synchronized Optional<Trouble> turnEnded() {
        return pause.clear();
    }

    /** Notes a failure and plans the next attempt; returns the pause. */
    synchronized Duration failed(Obstacle obstacle, String reason, Optional<Duration> asked) {
        arrived = true;
        return obstacle == Obstacle.APP ? app.failed(reason, asked) : pause.failed(obstacle, reason, asked);
    }
}
