package org.gilde.xapi.keeping;

import org.gilde.xapi.store.Amendments.Amended;

/**
 * How much went or was changed, or would be.
 *
 * @param statements what became of Statements and contents of attachments
 * @param beside what went of all that is kept beside Statements
 */
public record Counts(Amended statements, Beside beside) {
    /** Nothing at all. */
    public static final Counts NOTHING = new Counts(Amended.NOTHING, Beside.NOTHING);

    /** Returns the same with more Statements. */
    public Counts plus(Amended more) {
        return new Counts(statements.plus(more), beside);
    }

    /** Returns the same with what is kept beside. */
    public Counts with(Beside other) {
        return new Counts(statements, other);
    }

    /**
     * What is kept of a person beside Statements.
     *
     * @param documents State and Agent Profiles
     * @param held documents that a legal hold covers
     * @param tokens for their browser
     * @param quarantined Statements that were refused
     * @param authorities in whose names they stand
     */
    public record Beside(long documents, long held, long tokens, long quarantined, long authorities) {
        /** Nothing at all. */
        public static final Beside NOTHING = new Beside(0, 0, 0, 0, 0);
    }
}
