package org.gilde.workbench.velocity;

/** A template does what Confluence would block; the message names the method. */
public class MethodNotListedException extends RuntimeException {
    /** Says what was blocked. */
    public MethodNotListedException(String message) {
        super(message);
    }
}
