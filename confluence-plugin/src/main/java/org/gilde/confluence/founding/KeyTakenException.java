package org.gilde.confluence.founding;

/** There is a Space of that key, or one in the making. Nothing was changed. */
public final class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the key. */
    public KeyTakenException(String key) {
        super("the key " + key + " is taken");
    }
}
