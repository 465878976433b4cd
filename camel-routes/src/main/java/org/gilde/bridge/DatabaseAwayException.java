package org.gilde.bridge;

/** The database does not answer now; it may later. The message is for the operator. */
public final class DatabaseAwayException extends NoDatabaseException {
    /** Says what happened and what to do. */
    public DatabaseAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
