package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * One change of matching, as its history has it: other rules, or a decision about one Actor.
 *
 * @param id 0 until it is kept
 * @param who changed it; absent once that user is gone
 * @param what was changed
 * @param events how many had waited and went by it
 */
public record Change(long id, Optional<PersonKey> who, Instant when, What what, long events, Optional<Undone> undone) {

    /** What was changed. */
    public sealed interface What {}

    /** Other rules, all of them, in their order. */
    public record Reordered(List<Rule> rules) implements What {
        /** Keeps its own copy. */
        public Reordered {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A decision about one Actor.
     *
     * @param person whom it is; absent where that user is gone, or it is nobody here
     * @param nobody whether it is nobody here
     */
    public record Decided(String actorKey, Optional<PersonKey> person, boolean nobody) implements What {}

    /** Who took it back, and when. */
    public record Undone(Optional<PersonKey> who, Instant when) {}

    /** Returns a new one. */
    public static Change of(PersonKey who, Instant when, What what) {
        return new Change(0, Optional.of(who), when, what, 0, Optional.empty());
    }
}
