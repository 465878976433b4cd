package org.gilde.confluence.learning;

/** Signs of life of the bridge that an administrator asked for. The same on every node. */
public interface SignsOfLife {

    /** Notes that one came. Only the latest few are remembered. */
    void came(String nonce);

    /** Says whether it came. */
    boolean hasCome(String nonce);
}
