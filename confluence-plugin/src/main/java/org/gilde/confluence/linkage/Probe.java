package org.gilde.confluence.linkage;

/** Calls one service of the host as the app does, and changes nothing. */
public interface Probe {
    /** Returns the call, as {@code Type#method}. */
    String call();

    /** Returns what does not work without it. */
    Feature feature();

    /**
     * Calls it. That it answers is enough; what it answers is nobody's business.
     *
     * @throws Exception or an error, if it does not work
     */
    void run() throws Exception;
}
