package org.gilde.bridge.drop;

/** Nothing of a file can be read. */
final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    UnreadableFileException(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
