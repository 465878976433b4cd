package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Letters that wait, and that there were others, not to whom: once a letter is gone nothing says who it went to. Whoever
 * means to hand one over takes it in hand first; of several nodes one gets it. What changes anything wants a transaction.
 */
public interface Letters {

    /** Puts letters aside; those that were ever put aside before are left out. */
    void add(Collection<Letter> letters, Instant now);

    /**
     * Returns letters that wait, the earliest first.
     *
     * @param left what was taken in hand before then waits again: whoever took it is no longer there
     */
    List<Letter> waiting(int most, Instant left);

    /**
     * Takes a letter in hand.
     *
     * @param left as for {@link #waiting}
     * @return whether this call did; not where it is gone, or in somebody else's hand
     */
    boolean take(Letter letter, Instant now, Instant left);

    /** Takes a letter out of those that wait, and forgets to whom it was. */
    void gone(Letter letter);

    /** Has a letter wait again that could not be handed over. */
    void back(Letter letter);

    /** Says whether any letter waits or is in hand. */
    boolean isAnyLeft();

    /** Forgets letters put aside before then: those that still wait go nowhere. */
    void forgetBefore(Instant then);
}
