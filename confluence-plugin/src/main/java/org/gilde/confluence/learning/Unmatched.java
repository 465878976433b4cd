package org.gilde.confluence.learning;

import java.util.List;
import org.gilde.confluence.learning.WaitingEvents.WaitingActor;

/** The Actors nobody fits, and why, as it is at this moment. */
public final class Unmatched implements UnmatchedActors {
    private final WaitingEvents waiting;
    private final Matching matching;

    /** Asks again who would fit. */
    public Unmatched(WaitingEvents waiting, Matching matching) {
        this.waiting = waiting;
        this.matching = matching;
    }

    @Override
    public long events() {
        return waiting.count();
    }

    @Override
    public List<UnmatchedActor> list(int limit) {
        return waiting.actors(limit).stream().map(this::look).toList();
    }

    private UnmatchedActor look(WaitingActor waits) {
        boolean several = matching.candidates(waits.actor()).size() > 1;
        return new UnmatchedActor(waits.actor().readable(), several, waits.events(), waits.since());
    }
}
