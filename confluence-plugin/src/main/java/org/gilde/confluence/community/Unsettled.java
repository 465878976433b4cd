package org.gilde.confluence.community;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Communities whose permissions have yet to follow a change. A note is made in the change's own transaction, so that
 * whoever is interrupted between the change and the permissions finds it again.
 */
public interface Unsettled {

    /** What a note is about. */
    enum Scope {
        /** What the Space permits to which group. */
        DOORS,
        /** Which groups some people are in. */
        PEOPLE,
        /** Both, for everybody who is a member or in a group. */
        EVERYTHING
    }

    /**
     * A note.
     *
     * @param number grows with every note
     * @param people whom it is about; empty unless the scope is {@link Scope#PEOPLE}
     */
    record Note(int number, Scope scope, Set<PersonKey> people) {}

    /** Notes that all permissions of a community shall follow. Wants a transaction. */
    void note(String community);

    /** Notes that what the Space permits to its groups shall follow. Wants a transaction. */
    void noteDoors(String community);

    /** Notes that the groups of these people shall follow. Wants a transaction. */
    void note(String community, Collection<PersonKey> people);

    /** Returns the communities with a note, in no order. */
    Set<String> communities();

    /** Returns the earliest notes of a community in their order, and no more than these. */
    List<Note> of(String community, int most);

    /** Has everybody else who settles this community wait until the transaction ends; nobody who joins or leaves it. */
    void hold(String community);

    /** Takes these notes of a community away; others stay. Wants a transaction. */
    void settled(String community, Collection<Note> notes);
}
