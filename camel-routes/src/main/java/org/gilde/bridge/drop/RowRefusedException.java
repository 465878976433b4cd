package org.gilde.bridge.drop;

/** A row of a list can not become a Statement. */
final class RowRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RowRefusedException(String reason, String remedy) {
        super(reason);
        this.refusal = new Refusal(reason, remedy);
    }

    Refusal refusal() {
        return refusal;
    }
}
