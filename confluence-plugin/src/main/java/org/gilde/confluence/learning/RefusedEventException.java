package org.gilde.confluence.learning;

/** An event breaks a rule of its schema. Sending it again does not help. The message names the field, no value. */
public final class RefusedEventException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;

    /** Says which rule. */
    public RefusedEventException(String rule) {
        super(rule);
        this.rule = rule;
    }

    /** Returns which rule. */
    public String rule() {
        return rule;
    }
}
