package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;

/** The history of matching. Its latest rules that were not undone hold. Changes want a transaction. */
public interface Changes extends Forgetting {

    /** Returns the change that brought the rules that hold; nothing before the first. */
    Optional<Change> rules();

    /** Returns changes, the latest first. */
    List<Change> latest(int from, int limit);

    /** Returns how many there are. */
    long count();

    /** Returns one of them. */
    Optional<Change> find(long id);

    /** Keeps one and returns its id. */
    long add(Change change);

    /** Counts events that went by changes; no matter if one is not there. */
    void count(Map<Long, Integer> events);

    /** Notes that one was undone. */
    void undo(long id, PersonKey who, Instant when);

    /** Returns the ids of all that were undone. */
    Set<Long> undone();

    /** {@inheritDoc} The history stays. */
    @Override
    void forget(PersonKey person);
}
