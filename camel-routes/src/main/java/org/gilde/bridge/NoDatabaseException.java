package org.gilde.bridge;

/** The database can not be used. The message is for the operator. */
public class NoDatabaseException extends RuntimeException {
    /** Says what happened and what to do. */
    public NoDatabaseException(String message) {
        super(message);
    }

    /** Says what happened and what to do. */
    public NoDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
