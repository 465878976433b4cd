package org.gilde.confluence.subject;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What was erased, under keyed hashes that tell nobody what or whose it was: whatever happened up to then is not taken
 * again. Changes want a transaction.
 */
public interface Erased {

    /** Remembers until when; a later moment holds. */
    void remember(Set<String> hashes, Instant upTo);

    /** Says whether nothing was ever erased. One query. */
    boolean isEmpty();

    /** Returns until when, for those of these that were erased. One query for each five hundred. */
    Map<String, Instant> find(Set<String> hashes);
}
