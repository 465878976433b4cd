package org.gilde.bridge.drop;

import java.util.List;

/**
 * Who reads which file. A claim that is not renewed runs out, and another node may take the file; what it finds stored
 * already does no harm. Every method throws {@link org.gilde.xapi.store.StoreUnavailableException} if the database did
 * not answer; trying again may help.
 */
interface Claims {
    /** Claims a file; returns false while another claim on it holds. */
    boolean claim(String file);

    /** Returns the number of the claim that this node holds. */
    long number(String file);

    /**
     * Renews the claim that this node holds.
     *
     * @throws ClaimLostException if another node has it
     */
    void renew(String file);

    /**
     * Notes how a file ended that this node has a claim on; the claim holds until it is released.
     *
     * @throws ClaimLostException if another node has it
     */
    void finish(String file, Tally tally);

    /** Gives a claim of this node up; what did not end is forgotten. */
    void release(String file);

    /** Returns the newest ones, at most so many. */
    List<Dropped> newest(int limit);
}
