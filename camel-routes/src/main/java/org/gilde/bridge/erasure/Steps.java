package org.gilde.bridge.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps the steps. Every method throws {@link org.gilde.xapi.store.StoreUnavailableException} if the database did not
 * answer; trying again may help.
 */
public interface Steps {
    /** Keeps new ones; one that is kept already stays as it is. */
    void plan(Collection<Step> steps);

    /** Returns those of an LRS that are to be taken by that moment, the oldest erasure first, at most so many. */
    List<Step> due(String target, Instant now, int most);

    /** Keeps what became of one. Its wish goes when it has ended. */
    void keep(Step step, Instant due);

    /** Has all open ones of an LRS wait for it, for it does not answer. */
    void away(String target, String reason, Instant now, Instant due);

    /** Ends the open ones of all other LRSs: nobody can be asked for them any more. */
    void endOthers(Set<String> targets, String reason, Instant now);

    /** Returns those of some erasures, by erasure and name. One query. */
    List<Step> of(Collection<Long> removals);

    /** Returns the newest, those that have not ended first. */
    List<Step> newest(int most);

    /** Returns how many are in a state. */
    long count(StepState state);

    /** Returns for how many seconds the oldest open one has been in its state; 0 where none is open. */
    long oldestSeconds();

    /** Returns the names of all LRSs that anything was ever forwarded to. */
    Set<String> everForwarded();
}
