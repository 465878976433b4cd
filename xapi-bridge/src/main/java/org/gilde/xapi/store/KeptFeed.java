package org.gilde.xapi.store;

import java.util.List;

/** The stored Statements in their order of arrival, as {@link StatementFeed} has them, with all that a reader is given. */
public interface KeptFeed {
    /**
     * Returns the Statements that follow a cursor, in order of arrival, voided ones too.
     *
     * @param sequence the last sequence the reader has dealt with; 0 for the beginning
     * @param limit at most so many, 1 or more; fewer come where their texts are long
     * @return empty when nothing follows yet
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    List<KeptStatement> keptAfter(long sequence, int limit);
}
