package org.gilde.confluence.journal;

/** Another node went on with an entry, or it is gone. Whatever was begun is undone; trying again does not help. */
final class TurnLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TurnLostException() {
        super("it is another node's turn");
    }
}
