package org.gilde.confluence.matching;

import org.gilde.confluence.learning.Rematching;

/** What is done from time to time: puts back what undone changes left, then matches what can be matched now. */
public final class MatchingRound implements Rematching {
    private static final int ACTORS_AT_ONCE = 500;
    private static final int MOST_PORTIONS = 100;

    private final Undoing undoing;
    private final Rematching rematching;

    /** Does both. */
    public MatchingRound(Undoing undoing, Rematching rematching) {
        this.undoing = undoing;
        this.rematching = rematching;
    }

    @Override
    public int rematch() {
        boolean more = true;
        for (int portion = 0; more && portion < MOST_PORTIONS; portion++) {
            more = undoing.putBack(ACTORS_AT_ONCE) > 0;
        }
        return rematching.rematch();
    }
}
