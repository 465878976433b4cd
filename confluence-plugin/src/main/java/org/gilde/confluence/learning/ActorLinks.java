package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Which Actors were taken for whom, and by which change of matching first: what is needed to put back what was taken
 * for the wrong one. Changes want a transaction.
 */
public interface ActorLinks {

    /** Returns the keyed hash under which an Actor is kept. */
    String key(Actor actor);

    /** Keeps these; one that is there stays as it is. */
    void keep(Collection<Link> links);

    /** Returns the Actors that were taken for a person. */
    List<Link> of(PersonKey person);

    /** Returns which links there are between that person and the Actor of that key. */
    Optional<Link> find(String actorKey, PersonKey person);

    /** Returns some of those that these changes of matching made, the oldest first. */
    List<Link> by(Set<Long> changes, int limit);

    /** Says that another change stands for these from now on. */
    void restamp(Collection<Link> links, long change);

    /** Forgets these. */
    void remove(Collection<Link> links);

    /** Returns people for whom more than one Actor was taken, with those Actors; those with most come first. */
    List<Several> several(int from, int limit);

    /**
     * An Actor taken for somebody.
     *
     * @param change of matching that did it first
     */
    record Link(Actor actor, PersonKey person, long change) {}

    /** One person with several Actors. */
    record Several(PersonKey person, List<Actor> actors) {}
}
