package org.gilde.confluence.subject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Remote;

/** Has the bridge's store forget people, or some of what they did. */
public interface RemoteErasing {

    /** Asks once, and never waits long. What is done may be asked again. */
    Answer forget(Wish wish);

    /**
     * Looks what became of it in other systems, once the store forgot it, and never waits long.
     *
     * @param begun the number under which the bridge is at it
     * @return nothing where the bridge does not say so now
     */
    Optional<List<Elsewhere>> elsewhere(long begun);

    /**
     * What the store is to forget.
     *
     * @param part nothing for all there is of the person
     * @param begun the number under which the bridge is at it already
     */
    record Wish(PersonKey person, Optional<Part> part, OptionalLong begun) {}

    /**
     * What a person did with some activities.
     *
     * @param activities keys of activities
     * @param spared keys of those that the person keeps, which may be parts of those
     * @param until what happens afterwards stays
     */
    record Part(Set<String> activities, Set<String> spared, Instant until) {}

    /**
     * What came of it.
     *
     * @param begun the number under which the bridge goes on with it, in its store or in other systems
     * @param elsewhere what became of it in other systems; empty before the store forgot it
     */
    record Answer(Remote remote, OptionalLong begun, List<Elsewhere> elsewhere) {
        /** Keeps a copy of the list. */
        public Answer {
            elsewhere = List.copyOf(elsewhere);
        }

        /** Returns one that says nothing of other systems. */
        public Answer(Remote remote, OptionalLong begun) {
            this(remote, begun, List.of());
        }

        /** Returns one that leaves nothing under way. */
        static Answer of(Remote remote) {
            return new Answer(remote, OptionalLong.empty());
        }
    }
}
