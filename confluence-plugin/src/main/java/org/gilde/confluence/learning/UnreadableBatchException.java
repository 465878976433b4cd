package org.gilde.confluence.learning;

/** A whole body can not be read; nothing of it was taken. */
public final class UnreadableBatchException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean tooLarge;

    /** Says what is wrong, without repeating it. */
    public UnreadableBatchException(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    /** Says whether there was just too much of it. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
