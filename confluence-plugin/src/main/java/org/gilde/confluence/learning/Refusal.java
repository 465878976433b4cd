package org.gilde.confluence.learning;

/** Why something can not be shared so. */
public enum Refusal {
    NO_ITEM,
    NO_COMMUNITY,
    NO_COACH,
    /** There is no such person, or it is the owner. */
    NO_PERSON,
    /** The last day has passed already. */
    PAST,
    /** What was tried without success is for the coach, with failures ticked. */
    COACH_ONLY
}
