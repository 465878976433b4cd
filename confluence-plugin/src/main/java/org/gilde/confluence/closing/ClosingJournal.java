package org.gilde.confluence.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Learning Communities that are being closed, and how far each has come. What changes anything wants a transaction. */
public interface ClosingJournal {

    /**
     * One that is being closed.
     *
     * @param step name of the last step that is done; nothing before the first
     * @param failures how often the step after that failed
     * @param touched when it last moved or failed
     */
    record Entry(Closing.Request request, Optional<String> step, int failures, Instant touched) {}

    /**
     * Begins an entry.
     *
     * @throws RuntimeException if one of that key is there
     */
    void begin(Closing.Request request, Instant now);

    /** Returns the entry of a Space's key; nothing where none is being closed. */
    Optional<Entry> find(String key);

    /** Returns all entries, the oldest first. */
    List<Entry> all();

    /** Notes that a step is done; the next one has not failed yet. */
    void passed(String key, String step, Instant now);

    /** Notes that going on failed. */
    void failed(String key, Instant now);

    /** Forgets the entry; none is there any more. */
    void end(String key);
}
