package org.gilde.confluence.bridge;

/** The bridge, where an administrator told where it is and how to call it. Safe for use by several threads. */
public interface Bridge {

    /** Says whether an administrator told where it is. */
    boolean isKnown();

    /**
     * Asks something and waits for the answer, never long. What stands in the way is an answer, too; nothing is tried
     * twice.
     */
    BridgeAnswer ask(BridgeQuestion question);
}
