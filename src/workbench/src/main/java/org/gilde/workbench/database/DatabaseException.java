package org.gilde.workbench.database;

/** The workbench's database refused or did not answer. */
public class DatabaseException extends RuntimeException {
    /** Says which work failed. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
