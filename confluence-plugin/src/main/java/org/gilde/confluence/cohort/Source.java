package org.gilde.confluence.cohort;

/** Where it is known from who takes part in a course run. */
public enum Source {
    /** From Statements of the learning system. */
    STATEMENTS,
    /** From a list that somebody uploaded. */
    LIST,
    /** From a group of Confluence. */
    GROUP
}
