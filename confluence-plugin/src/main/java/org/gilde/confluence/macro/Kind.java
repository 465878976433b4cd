package org.gilde.confluence.macro;

import org.gilde.confluence.learning.LearningItem;

/** Where an item comes from. */
enum Kind {
    ALL,
    FORMAL,
    INFORMAL;

    boolean fits(LearningItem item) {
        return this == ALL || item.formal() == (this == FORMAL);
    }
}
