package org.gilde.confluence.learning;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One recipient of an item, and what they may know besides that it was completed.
 *
 * @param details what the owner ticked
 * @param given whether the organization's choice put the recipient there, and not the owner: then it tells of the
 *     completion and nothing else
 */
public record Share(Recipient recipient, Set<Detail> details, boolean given) {

    /** Keeps its own copy. */
    public Share {
        if (given && !details.isEmpty()) {
            throw new IllegalArgumentException("what is given tells of the completion only");
        }
        EnumSet<Detail> ticked = EnumSet.noneOf(Detail.class);
        ticked.addAll(details);
        details = Collections.unmodifiableSet(ticked);
    }

    /** Shares as the owner chose. */
    public Share(Recipient recipient, Set<Detail> details) {
        this(recipient, details, false);
    }

    /** Returns one that the organization's choice gives. */
    public static Share given(String community) {
        return new Share(new Recipient.Community(community), Set.of(), true);
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
