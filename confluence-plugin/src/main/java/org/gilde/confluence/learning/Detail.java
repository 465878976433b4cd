package org.gilde.confluence.learning;

/** What a recipient of an item may know besides that it was completed: each only when its owner ticked it. */
public enum Detail {
    SCORE,
    /** How many results there were; who knows how many it took can work the failures out. */
    ATTEMPTS,
    FAILURES
}
