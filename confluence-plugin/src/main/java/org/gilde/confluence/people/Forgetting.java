package org.gilde.confluence.people;

/** Somewhere that knows a person and can forget. */
@FunctionalInterface
public interface Forgetting {

    /** Forgets all about a person. Wants a transaction. */
    void forget(PersonKey person);
}
