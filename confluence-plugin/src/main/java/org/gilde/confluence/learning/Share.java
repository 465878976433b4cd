package org.gilde.confluence.learning;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One recipient of an item, and what they may know besides that it was completed.
 *
 * @param details what the owner ticked
 */
public record Share(Recipient recipient, Set<Detail> details) {

    /** Keeps its own copy. */
    public Share {
        EnumSet<Detail> ticked = EnumSet.noneOf(Detail.class);
        ticked.addAll(details);
        details = Collections.unmodifiableSet(ticked);
    }

    /** Returns one that tells of the completion and nothing else. */
    public static Share completion(Recipient recipient) {
        return new Share(recipient, Set.of());
    }

    /** Says whether that was ticked. */
    public boolean tells(Detail detail) {
        return details.contains(detail);
    }
}
