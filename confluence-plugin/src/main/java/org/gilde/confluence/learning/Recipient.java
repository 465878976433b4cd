package org.gilde.confluence.learning;

import java.time.LocalDate;
import org.gilde.confluence.people.PersonKey;

/** With whom an owner shares an item. Who that is right now is worked out whenever somebody looks. */
public sealed interface Recipient {

    /** Returns one word for it, the same whatever was agreed besides. */
    String id();

    /** Says whether it is still one on that day. */
    default boolean isOn(LocalDate day) {
        return true;
    }

    /**
     * The fellow members of a community.
     *
     * @param key of the Space
     */
    record Community(String key) implements Recipient {
        @Override
        public String id() {
            return "community:" + key;
        }
    }

    /** Whoever is the owner's coach. */
    record Coach() implements Recipient {
        @Override
        public String id() {
            return "coach";
        }
    }

    /**
     * One person, for a while.
     *
     * @param until the last day
     */
    record Named(PersonKey person, LocalDate until) implements Recipient {
        @Override
        public String id() {
            return "person:" + person.value();
        }

        @Override
        public boolean isOn(LocalDate day) {
            return !day.isAfter(until);
        }
    }
}
