package org.gilde.workbench.spring;

import org.springframework.beans.BeansException;

/** An app's Spring context, or something it was asked to make, can't be built; the message says why. */
public class AppContextException extends RuntimeException {
    /** Says why. */
    public AppContextException(String message) {
        super(message);
    }

    /** Says why, and what found it. */
    public AppContextException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what could not be built, Spring's words on it, and the innermost of its reasons. */
    public AppContextException(String what, BeansException cause) {
        super(what + " can't be built: " + words(cause), cause);
    }

    private static String words(BeansException cause) {
        Throwable innermost = cause.getMostSpecificCause();
        return innermost == cause ? "" + cause.getMessage() : cause.getMessage() + ": " + innermost.getMessage();
    }
}
