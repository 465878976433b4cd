package org.gilde.confluence.macro;

import org.gilde.confluence.learning.LearningItem;

/** Which state to show; the words are those of the macro's parameter. */
enum Standing {
    ALL,
    PLANNED,
    IN_PROGRESS,
    LEARNED,
    ATTEMPTED,
    GRANTED,
    LAPSED,
    STOPPED;

    boolean fits(LearningItem item) {
        return this == ALL || name().equals(item.state().name());
    }
}
