package org.gilde.confluence.transaction;

import java.util.function.Supplier;

/** All or nothing. */
public interface Transactions {

    /** Runs work that is kept as a whole when it returns and not at all when it throws. Joins one that is open. */
    <T> T run(Supplier<T> work);
}
