package org.gilde.bridge.forward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.peer.PeerState;

/** How it is with one target. Safe for use by several threads. */
public final class ForwardState {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Clock clock;
    private final PeerState peer;
    private boolean arrived = true;
    private Instant wantedUntil = Instant.EPOCH;
    private Instant lastLook = Instant.EPOCH;
    private long newest;
    private long sequence;
    private Optional<Instant> oldest = Optional.empty();
    private Optional<Long> replay = Optional.empty();

    ForwardState(Clock clock, BackOff backOff) {
        this.clock = clock;
        this.peer = new PeerState(clock, backOff);
    }

    /**
     * How it is at one moment.
     *
     * @param sequence everything up to this sequence was dealt with
     * @param waiting Statements stored and not yet dealt with, at most so many
     * @param oldest when the first of them was stored, empty where none waits
     */
    public record Snapshot(PeerState.Snapshot peer, long sequence, long waiting, Optional<Instant> oldest) {}

    /** Returns how it is now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(peer.snapshot(), sequence, Math.max(0, newest - sequence), oldest);
    }

    PeerState peer() {
        return peer;
    }

    /** Notes that Statements arrived, or that a turn did not come to the end. */
    synchronized void arrived() {
        arrived = true;
    }

    /** Answers whether a turn should begin now, and if so takes it that one does. */
    synchronized boolean takeTurn() {
        Instant now = clock.instant();
        if (isWanted() || !peer.mayTry() || !(arrived || !now.isBefore(lastLook.plus(LOOK)))) {
            return false;
        }
        arrived = false;
        lastLook = now;
        return true;
    }

    /** Lets somebody else have the next turn, who takes it within a few seconds. */
    synchronized void want() {
        wantedUntil = clock.instant().plus(LOOK);
        arrived = true;
    }

    /** Notes that they had it. */
    synchronized void wanted() {
        wantedUntil = Instant.EPOCH;
    }

    /** Says whether somebody waits for the turn. */
    synchronized boolean isWanted() {
        return clock.instant().isBefore(wantedUntil);
    }

    synchronized void sees(long last) {
        newest = last;
    }

    synchronized void reached(long dealtWith, Optional<Instant> next) {
        sequence = dealtWith;
        oldest = next;
    }

    /** Plans to send once more what lies behind a sequence; false where another node does it. */
    synchronized boolean replay(long after) {
        if (peer.snapshot().elsewhere()) {
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

    /** Returns for how long the oldest one has waited. */
    Duration age() {
        return snapshot()
                .oldest()
                .map(stored -> Duration.between(stored, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
