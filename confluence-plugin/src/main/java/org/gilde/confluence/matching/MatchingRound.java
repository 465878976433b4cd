package org.gilde.confluence.matching;

import org.gilde.confluence.learning.Rematching;
import org.gilde.confluence.learning.Retaking;

/**
 * What is done from time to time: puts back what undone changes left, then matches what can be matched now. Each Actor
 * that waits costs questions to the user directory: all are tried once after the rules changed, and then some in turn,
 * for people who join the wiki after their first Statement.
 */
public final class MatchingRound implements Rematching {
    private static final int ACTORS_AT_ONCE = 500;
    private static final int MOST_PORTIONS = 100;
    private static final long NO_RULES = -1;

    private final Undoing undoing;
    private final RuleBook book;
    private final Rematching rematching;
    private final Retaking retaking;
    private long tried = NO_RULES;
    private int next;

    /** Does both. */
    public MatchingRound(Undoing undoing, RuleBook book, Rematching rematching, Retaking retaking) {
        this.undoing = undoing;
        this.book = book;
        this.rematching = rematching;
        this.retaking = retaking;
    }

    @Override
    public synchronized int rematch() {
        boolean more = true;
        for (int portion = 0; more && portion < MOST_PORTIONS; portion++) {
            more = undoing.putBack(ACTORS_AT_ONCE) > 0;
        }
        long change = book.current().change();
        return change == tried ? some() : all(change);
    }

    private int all(long change) {
        int events = rematching.rematch();
        tried = change;
        next = 0;
        return events;
    }

    private int some() {
        Retaking.Part part = retaking.retake(next, ACTORS_AT_ONCE);
        next = part.more() ? next + ACTORS_AT_ONCE - part.actors() : 0;
        return part.events();
    }
}
