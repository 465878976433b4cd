package org.gilde.bridge.cursor;

import java.util.List;
import java.util.Optional;
import org.gilde.bridge.deadletter.DeadLetter;

/** Where one reader of the feed is. Of all nodes on the same database, one at a time holds it. */
public interface FeedCursor {

    /**
     * Takes the cursor for a while.
     *
     * @return empty while another node, or another thread, holds it
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer; trying again may help
     */
    Optional<Held> hold();

    /**
     * Returns the last sequence that was dealt with, whoever holds the cursor.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer; trying again may help
     */
    long position();

    /** The cursor in the hands of one thread. */
    interface Held extends AutoCloseable {
        /** Returns the last sequence that was dealt with, 0 at the beginning. */
        long sequence();

        /**
         * Moves the cursor and keeps what could not be delivered, both or nothing. Never back. After a crash of the
         * database it may be further back than it was, but never behind what could not be delivered.
         *
         * @throws org.gilde.xapi.store.StoreUnavailableException if that is not certain to have happened
         */
        void advance(long sequence, List<DeadLetter> undelivered);

        /**
         * Moves the cursor back, so that what lies behind that sequence is dealt with once more. Never forward.
         *
         * @throws org.gilde.xapi.store.StoreUnavailableException if that is not certain to have happened
         */
        void rewind(long sequence);

        /** Lets others have it. */
        @Override
        void close();
    }
}
