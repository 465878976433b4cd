package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Letters that wait, and that there were others, not to whom: once a letter is gone nothing says who it went to. What
 * changes anything wants a transaction and may be repeated.
 */
public interface Letters {

    /** Puts letters aside; those that were ever put aside before are left out. */
    void add(Collection<Letter> letters, Instant now);

    /** Returns letters that wait, the earliest first. */
    List<Letter> waiting(int most);

    /** Takes a letter out of those that wait, and forgets to whom it was. */
    void gone(Letter letter);

    /** Has a letter wait again that could not be handed over. */
    void back(Letter letter);

    /** Forgets letters put aside before then: those that still wait go nowhere. */
    void forgetBefore(Instant then);
}
