package org.gilde.confluence.linkage;

/** A service was called that the host offers to nobody now. Trying again may help: it may come. */
public final class NotOfferedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Names its type. */
    NotOfferedException(String type) {
        super("not offered in this Confluence: " + type);
    }
}
