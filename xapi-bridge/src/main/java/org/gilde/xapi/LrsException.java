package org.gilde.xapi;

import org.jspecify.annotations.Nullable;

/** The LRS refuses. The message says what happened and what to do. */
public abstract class LrsException extends RuntimeException {
    private final Reason reason;

    /** Says why in words. */
    protected LrsException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns the kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** Kinds of refusal; each edge maps all of them. */
    public enum Reason {
        /** The request or a Statement in it breaks a rule of the specification. */
        INVALID,
        /** More than this LRS takes at once. */
        TOO_LARGE,
        /** Another Statement has that id. */
        CONFLICT,
        /** No credential, or not the right secret. */
        UNAUTHENTICATED,
        /** The credential does not allow this. */
        FORBIDDEN,
        /** There is no such thing. */
        NOT_FOUND,
        /** The thing is there and can't be used that way. */
        METHOD_NOT_ALLOWED,
        /** The thing is not, or no longer, as the request takes it to be. */
        PRECONDITION_FAILED,
        /** The body is encoded in a way that is not read here. */
        UNSUPPORTED,
        /** More requests than the credential may send now; trying again later helps. */
        TOO_MANY,
        /** The store did not answer; trying again may help. */
        UNAVAILABLE
    }
}
