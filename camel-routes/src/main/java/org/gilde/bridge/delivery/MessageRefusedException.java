package org.gilde.bridge.delivery;

/** The app refused a message as a whole: one of its events is not readable to it, or it is too large. */
public class MessageRefusedException extends RuntimeException {
    /** Names the HTTP status. */
    public MessageRefusedException(int status) {
        super("The app answered " + status + " to this event alone");
    }
}
