package org.gilde.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not be unpacked, made, started or asked. The message says what to do. */
public class EmbeddedPostgresException extends RuntimeException {
    /** Says what failed and what to do about it. */
    public EmbeddedPostgresException(String message) {
        this(message, null);
    }

    /** Says what failed and what to do about it. */
    public EmbeddedPostgresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
