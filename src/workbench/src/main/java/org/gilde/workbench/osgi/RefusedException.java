package org.gilde.workbench.osgi;

/** An app can't be enabled; the message tells an administrator why. */
public class RefusedException extends RuntimeException {
    /** Says why. */
    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says why. */
    public RefusedException(String message) {
        super(message);
    }

    /** Returns the message, which is always there. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
