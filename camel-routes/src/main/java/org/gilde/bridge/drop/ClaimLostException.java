package org.gilde.bridge.drop;

/** Another node took the file over. It reads all of it; nothing is lost. */
final class ClaimLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClaimLostException() {
        super("Another node took the file over");
    }
}
