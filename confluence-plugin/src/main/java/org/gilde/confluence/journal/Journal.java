package org.gilde.confluence.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is being done with communities, and how far each of it has come. One thing at a time with each community. What
 * changes anything wants a transaction.
 */
public interface Journal {

    /**
     * Something under way.
     *
     * @param community key of its Space, which need not be there yet
     * @param kind what is being done, the same in every version of the app
     * @param request what somebody asked for: one JSON object, with the fields of that kind
     * @param step name of the last step that is done; nothing before the first
     * @param failures how often the step after that failed
     * @param touched when it last moved or failed
     */
    record Entry(String community, String kind, String request, Optional<String> step, int failures, Instant touched) {}

    /**
     * Begins an entry.
     *
     * @throws RuntimeException if something is being done with that community
     */
    void begin(String community, String kind, String request, Instant now);

    /** Returns what is being done with a community; nothing where nothing is. */
    Optional<Entry> find(String community);

    /** Returns all entries of a kind, those first that were begun or claimed first. */
    List<Entry> all(String kind);

    /**
     * Has one node go on with an entry, and no other that saw the same. Nobody else claims it until the transaction ends:
     * who tries meanwhile waits for that.
     *
     * @param seen as it was read
     * @param now not before it was touched; later, so that who saw the same can't claim it afterwards
     * @return whether it is this one; not where it moved, failed or ended since
     */
    boolean claim(Entry seen, Instant now);

    /** Notes that a step is done; the next one has not failed yet. */
    void passed(String community, String step, Instant now);

    /** Notes that going on failed. */
    void failed(String community, Instant now);

    /** Forgets the entry; none is there any more. */
    void end(String community);
}
