package org.gilde.bridge.pull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Trouble;
import org.gilde.bridge.peer.PeerState;

/** How it is with one source. Safe for use by several threads. */
public final class PullState {
    private final Clock clock;
    private final Duration every;
    private final PeerState peer;
    private boolean isUnderWay = true;
    private Instant end = Instant.EPOCH;
    private Instant began;
    private Position position = Position.BEGINNING;
    private long taken;

    PullState(Clock clock, Duration every, BackOff backOff) {
        this.clock = clock;
        this.every = every;
        this.peer = new PeerState(clock, backOff);
        this.began = clock.instant();
    }

    /**
     * How it is at one moment.
     *
     * @param position what is known to be here
     * @param taken Statements this source gave, repeated ones too, since it was first asked
     * @param behind since when this node has not come to the end of what the source holds
     */
    public record Snapshot(PeerState.Snapshot peer, Position position, long taken, Instant behind) {}

    /** Returns how it is now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(peer.snapshot(), position, taken, began);
    }

    PeerState peer() {
        return peer;
    }

    /** Says whether it is time to ask. */
    synchronized boolean isDue() {
        return peer.mayTry() && (isUnderWay || !clock.instant().isBefore(end.plus(every)));
    }

    synchronized void at(Position reached, long count) {
        position = reached;
        taken = count;
        isUnderWay = true;
    }

    /** Notes that nothing more is there, at the moment when it was asked. */
    synchronized void ended() {
        isUnderWay = false;
        end = clock.instant();
        began = end;
    }

    /** Notes that another node does it; looks again later. */
    synchronized void elsewhere() {
        peer.holds(false);
        isUnderWay = false;
        end = clock.instant();
        began = end;
    }

    /** Returns for how long this node has not come to the end. */
    Duration lag() {
        return Duration.between(snapshot().behind(), clock.instant());
    }

    Optional<Trouble> trouble() {
        return peer.snapshot().trouble();
    }
}
