package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.Verbs.Meaning;

/** The events nobody matches yet. Changes want a transaction. */
public interface WaitingEvents {

    /** Returns how many wait. */
    long count();

    /** Returns which of these Statements wait. */
    Set<String> find(Set<String> statementIds);

    /** Lets these events wait, of which none does. */
    void add(Collection<WaitingEvent> events);

    /** Ends the waiting of these; no matter if one does not wait. */
    void remove(Set<String> statementIds);

    /** Returns Actors that wait, the most events first. */
    List<WaitingActor> actors(int from, int limit);

    /** Returns how many Actors wait. */
    long actorCount();

    /** Returns the Actor kept under a key; nothing where none waits under it. */
    Optional<WaitingActor> actor(String key);

    /** Returns events of an Actor, the oldest first. */
    List<WaitingEvent> of(WaitingActor actor, int limit);

    /**
     * One event that waits, as the bridge wrote it.
     *
     * @param meaning what its verb meant when it came; empty where that is what the product's table says
     */
    record WaitingEvent(String statementId, Actor actor, String json, Optional<Meaning> meaning) {
        /** Makes one whose verb means what the product's table says. */
        public WaitingEvent(String statementId, Actor actor, String json) {
            this(statementId, actor, json, Optional.empty());
        }
    }

    /**
     * An Actor that waits.
     *
     * @param key under which its events are kept
     * @param since when the oldest began to wait
     */
    record WaitingActor(String key, Actor actor, long events, Instant since) {}
}
