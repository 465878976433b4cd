package org.gilde.workbench;

/** The command line can't be understood; the message says what to change. */
public class UsageException extends RuntimeException {
    /** Says what to change. */
    public UsageException(String message) {
        super(message);
    }

    /** Says what to change, and what was wrong with it. */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
