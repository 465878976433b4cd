package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.Map;

/** Finds the user an Actor is. Never guesses: where several fit, none does. */
public interface Matching {

    /** Reads what is needed to judge these Actors: a fixed number of queries, however many there are. */
    Judge judge(Collection<Actor> actors);

    /**
     * Counts events that waited and wait no longer. Wants a transaction.
     *
     * @param taken how many each change of matching brought to somebody
     */
    void count(Map<Long, Integer> taken);

    /** Counts events dropped because their Actor is nobody here. Wants a transaction. */
    void dropped(Map<Actor, Integer> events);

    /** Says what Actors stand for, as it was when it was made. */
    @FunctionalInterface
    interface Judge {
        /** Returns what one of the Actors it was made for stands for. Looked up once, however often it is asked. */
        Match of(Actor actor);
    }
}
