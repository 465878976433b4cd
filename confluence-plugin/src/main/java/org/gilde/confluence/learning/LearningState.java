package org.gilde.confluence.learning;

/** Where a person stands with one thing to learn. */
public enum LearningState {
    PLANNED,
    IN_PROGRESS,
    LEARNED,
    ATTEMPTED,
    GRANTED,
    LAPSED,
    STOPPED;

    /** Says whether there is anything of it yet that could be used. */
    public boolean isBegun() {
        return this != PLANNED;
    }

    /** Says whether it counts as completed: the one thing that sharing shows. */
    public boolean isCompleted() {
        return this == LEARNED || this == GRANTED;
    }
}
