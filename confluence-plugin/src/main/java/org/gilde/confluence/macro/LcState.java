package org.gilde.confluence.macro;

import org.gilde.confluence.community.Community;

/** Which Learning Communities to list; the words are those of the macro's parameter. */
enum LcState {
    LIVING,
    CLOSED,
    ALL;

    boolean fits(Community community) {
        return this == ALL || community.closed().isPresent() == (this == CLOSED);
    }
}
