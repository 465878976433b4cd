package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.statement.Statement;

/** Keeps Statements for ever. Nothing is changed; voiding only hides. Safe for several threads. */
public interface StatementStore {
    /**
     * Adds all of these, or none. Returns when they are on disk. Adding an equal Statement again is fine and keeps the
     * first.
     *
     * @param authority who vouches for them: an Agent or Group as one JSON object
     * @return a moment up to which all Statements stored can be read; these are among them
     * @throws StatementConflictException if another Statement has one of the ids; trying again is of no use
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Instant add(List<Statement> statements, String authority);

    /**
     * Returns a Statement that is not voided.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<KeptStatement> find(UUID id);

    /**
     * Returns a Statement that is voided.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<KeptStatement> findVoided(UUID id);

    /**
     * Returns the next page of what matches, voided ones left out.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    StatementPage query(StatementQuery query);

    /**
     * Returns a moment up to which all Statements stored can be read. Part Three 2.1.3.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Instant consistentThrough();
}
