package org.gilde.confluence.takealong;

import java.util.Set;

/**
 * What somebody takes along.
 *
 * @param isAll whether it is everything; else some items, and what is about these alone
 * @param items ids; empty for everything
 */
public record Choice(boolean isAll, Set<Long> items) {

    /** Everything that is kept. */
    public static final Choice ALL = new Choice(true, Set.of());

    /** Keeps its own copy. */
    public Choice {
        items = Set.copyOf(items);
    }

    /** Returns the choice of these items. */
    public static Choice of(Set<Long> items) {
        return new Choice(false, items);
    }

    boolean takes(long item) {
        return isAll || items.contains(item);
    }
}
