package org.gilde.confluence.journal;

/** A step can not be done yet, and nothing is wrong with it: it waits for somebody else. Trying again helps. */
public final class NotYetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says for whom it waits.
     *
     * @param message for the log, which must name no person
     */
    public NotYetException(String message) {
        super(message);
    }
}
