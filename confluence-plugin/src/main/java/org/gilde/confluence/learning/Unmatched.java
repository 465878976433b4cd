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
        List<WaitingActor> actors = waiting.actors(0, limit);
        Matching.Judge judge =
                matching.judge(actors.stream().map(WaitingActor::actor).toList());
        return actors.stream().map(waits -> look(waits, judge)).toList();
    }

    private static UnmatchedActor look(WaitingActor waits, Matching.Judge judge) {
        boolean several = judge.of(waits.actor()).isConflict();
        return new UnmatchedActor(waits.actor().readable(), several, waits.events(), waits.since());
    }
}
