package org.gilde.confluence.learning;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who, besides its owner, may know that an item was completed. A set, not a ladder.
 *
 * @param communities keys of the Spaces whose fellow members may
 */
public record Audience(SortedSet<String> communities) {

    /** Nobody but the owner: what every new item has. */
    public static final Audience ONLY_ME = new Audience(Collections.emptySortedSet());

    /** Keeps its own copy. */
    public Audience {
        communities = Collections.unmodifiableSortedSet(new TreeSet<>(communities));
    }

    /** Says whether nobody but the owner may know. */
    public boolean isOnlyMe() {
        return communities.isEmpty();
    }

    /** Says whether that community's fellow members may know. */
    public boolean includes(String community) {
        return communities.contains(community);
    }
}
