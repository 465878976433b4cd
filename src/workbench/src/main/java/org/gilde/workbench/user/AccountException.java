package org.gilde.workbench.user;

/** An account could not be made or changed as asked. */
public final class AccountException extends RuntimeException {
    /** Which rule was broken. */
    public enum Reason {
        NAME_TAKEN,
        NAME_MALFORMED,
        FULL_NAME_MISSING,
        MAIL_MALFORMED,
        PASSWORD_SHORT,
        GROUP_MALFORMED
    }

    private final Reason reason;

    AccountException(Reason reason, String subject) {
        super("Account refused, " + reason + ": " + subject);
        this.reason = reason;
    }

    /** Returns which rule was broken. */
    public Reason reason() {
        return reason;
    }
}
