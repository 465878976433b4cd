package org.gilde.confluence.community;

import java.util.Set;

/**
 * Communities whose permissions have yet to follow a change. A note is made in the change's own transaction, so that
 * whoever is interrupted between the change and the permissions finds it again.
 */
public interface Unsettled {

    /** Notes that the permissions of a community shall follow. Wants a transaction. */
    void note(String community);

    /** Returns the communities with a note, in no order. */
    Set<String> communities();

    /** Returns the number of the latest note of a community; 0 without any. */
    int latest(String community);

    /** Takes away the notes of a community up to a number; a later one stays. Wants a transaction. */
    void settled(String community, int latest);
}
