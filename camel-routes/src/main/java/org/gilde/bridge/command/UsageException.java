package org.gilde.bridge.command;

/** The command line can't be understood. The message says which part. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
