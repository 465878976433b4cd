package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;

/**
 * Keeps Statements and the contents of their attachments. Nothing is changed; voiding only hides. What one tenant sent no
 * other one sees, and both may use the same id. Safe for several threads.
 */
public interface StatementStore {
    /**
     * Adds all of these, or none. Adding an equal Statement again is fine and keeps the first.
     *
     * @param authority who vouches for them: an Agent or Group as one JSON object
     * @param attachments contents that came with them; one that none of the new Statements names is left out
     * @return completes when all are on disk, with a moment up to which all Statements stored can be read; these are among
     *     them. Fails with {@link StatementConflictException} if another Statement has one of the ids (trying again is of
     *     no use), or with {@link StoreUnavailableException} if the store did not confirm (trying again may help). What
     *     depends on it must not block: it may run on the thread that stores
     */
    CompletionStage<Instant> add(
            Tenant tenant, String authority, List<Statement> statements, List<Attachment> attachments);

    /**
     * Returns a Statement that is not voided.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<KeptStatement> find(Tenant tenant, UUID id);

    /**
     * Returns a Statement that is voided.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<KeptStatement> findVoided(Tenant tenant, UUID id);

    /**
     * Returns the next page of what matches, voided ones left out.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    StatementPage query(Tenant tenant, StatementQuery query);

    /**
     * Returns contents of attachments, by the hashes as they were asked for; those that are not here are missing.
     *
     * @param sha2 hexadecimal digits, in either case
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Map<String, Attachment> attachments(Tenant tenant, Set<String> sha2);

    /**
     * Returns how many octets contents of attachments have, by the hashes as they were asked for; those that are not here
     * are missing. Reads none of them.
     *
     * @param sha2 hexadecimal digits, in either case
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Map<String, Long> attachmentSizes(Tenant tenant, Set<String> sha2);

    /**
     * Returns a moment up to which all Statements stored can be read. Part Three 2.1.3.
     *
     * @throws StoreUnavailableException if the store did not answer; trying again may help
     */
    Instant consistentThrough();
}
