package org.gilde.confluence.learning;

import java.util.List;
import java.util.Set;

/** The events nobody matches yet. Changes want a transaction. */
public interface WaitingEvents extends UnmatchedActors {

    /** Returns which of these Statements wait. */
    Set<String> find(Set<String> statementIds);

    /** Lets an event wait. */
    void add(WaitingEvent event);

    /** Ends the waiting of these; no matter if one does not wait. */
    void remove(Set<String> statementIds);

    /** Returns Actors that wait, in the order of their ids, from after that id. */
    List<WaitingActor> actors(long after, int limit);

    /** Returns events of an Actor, the oldest first. */
    List<WaitingEvent> of(Actor actor, int limit);

    /** Keeps whether more than one user fits an Actor. */
    void mark(Actor actor, boolean several);

    /** One event that waits. */
    record WaitingEvent(String statementId, Actor actor, boolean several, String json) {}

    /** An Actor that waits. */
    record WaitingActor(long id, Actor actor, boolean several) {}
}
