package org.gilde.confluence.learning;

/** A rule from activities to topics that can not be kept. */
public final class BadRuleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong with a rule. */
    public enum Reason {
        /** It has no pattern, or one of more than 450 characters. */
        PATTERN,
        /** It is about an extension and has no key, or one that is no IRI of at most 450 characters. */
        KEY,
        /** Its pattern is about everything. */
        EVERYTHING,
        /** It has no label, more than ten, or something that can be none. */
        LABELS
    }

    BadRuleException(Reason reason) {
        super("a rule needs a pattern of at most 450 characters that is not about everything, and one label to ten");
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }
}
