package org.gilde.confluence.linkage;

import java.util.Set;

/**
 * What was found about one call.
 *
 * @param call it, as the list of host calls writes it
 * @param features what does not work without it
 * @param detail what is there instead, or the class of what was thrown; empty where there is nothing to add
 */
public record Finding(String call, Set<Feature> features, State state, String detail) {

    /** How a call is. */
    public enum State {
        /** It is there, in the shape that the app links to. */
        LINKS,
        /** It was called, and answered. */
        WORKS,
        /** It is not there. */
        MISSING,
        /** Something of that name is there in another shape. */
        DIFFERS,
        /** It was called, and threw. */
        FAILS
    }

    /** Says whether nothing is wrong with it. */
    public boolean isGood() {
        return state == State.LINKS || state == State.WORKS;
    }

    /** Says whether the JVM would not link it: it can not work, whatever is done. */
    boolean isUnlinked() {
        return state == State.MISSING || state == State.DIFFERS;
    }
}
