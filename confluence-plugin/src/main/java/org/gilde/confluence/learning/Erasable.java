package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** What is kept of a person's learning, as erasing it takes it. Changes want a transaction. */
public interface Erasable {

    /**
     * Some of a person's own items.
     *
     * @param formal those that Statements told of
     * @param informal ids of those that the person added
     */
    record Items(Set<ItemKey> formal, Set<Long> informal) {
        /** Keeps its own copies. */
        public Items {
            formal = Set.copyOf(formal);
            informal = Set.copyOf(informal);
        }

        /** Returns how many there are. */
        public int size() {
            return formal.size() + informal.size();
        }
    }

    /** Returns which of these are that person's items. One query for each five hundred. */
    Items own(PersonKey person, Set<Long> ids);

    /** Returns all items of a person. One query. */
    Items all(PersonKey person);

    /** Returns the Statements behind these items, with when each happened. */
    Map<String, Instant> statements(Set<ItemKey> items);

    /** Returns the Statements behind everything that was told of a person, with when each happened. */
    Map<String, Instant> statements(PersonKey person);

    /** Forgets these Statements; the items become what is left of them. */
    void remove(Set<String> statements, Set<ItemKey> items);

    /** Forgets these informal items of that person. */
    void removeInformal(PersonKey person, Set<Long> ids);
}
