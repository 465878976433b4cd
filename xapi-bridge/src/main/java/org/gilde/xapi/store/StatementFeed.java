package org.gilde.xapi.store;

import java.util.List;

/**
 * The stored Statements in their order of arrival, for readers that keep a cursor each.
 *
 * <p>The sequence only grows. A reader never sees a later Statement before an earlier one, and never past one whose
 * transaction is still open, so that a cursor which has passed a sequence has seen everything up to it.
 */
public interface StatementFeed {

    /**
     * Returns the Statements that follow a cursor, in order of arrival.
     *
     * @param sequence the last sequence the reader has dealt with; 0 for the beginning
     * @param limit at most so many, 1 or more; fewer come where their texts are long, as with {@link StatementPage}
     * @return empty when nothing follows yet
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    List<StoredStatement> after(long sequence, int limit);

    /**
     * Returns the highest sequence a reader may pass, 0 when nothing is stored.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    long newest();

    /**
     * Has a listener called, soon after Statements became readable, on a thread of the feed. A hint, not a promise: a
     * reader also looks by itself now and then. The listener returns at once.
     *
     * @return ends the subscription when closed
     */
    Subscription onArrival(Runnable listener);

    /** Ends the calls to a listener when closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
