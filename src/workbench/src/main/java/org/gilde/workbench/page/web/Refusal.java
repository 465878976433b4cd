package org.gilde.workbench.page.web;

/** A request can't be answered as asked; the visitor reads why. */
public final class Refusal extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** There is no such thing, or the visitor may not know of it. */
        NOT_FOUND,
        /** The visitor knows it, but may not do this. */
        FORBIDDEN,
        /** Somebody has to be logged in for this. */
        LOG_IN,
        /** An administrator has to give the password again first. */
        CONFIRM,
        /** The form is stale or came from another site. */
        STALE_FORM,
        /** A parameter is missing or makes no sense. */
        BAD_REQUEST
    }

    private final Reason reason;

    /** Refuses for that reason. */
    public Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
