package org.gilde.xapi.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;

/**
 * Which Statements, in which order. All filters must hold. Part Three 2.1.3.
 *
 * @param agent the actor, the object or a member of one
 * @param verb the verb's IRI
 * @param activity the object's IRI
 * @param registration the context's registration
 * @param relatedAgents the agent may also stand elsewhere in the Statement
 * @param relatedActivities the activity may also stand elsewhere in the Statement
 * @param since stored after this moment
 * @param until stored at this moment or before
 * @param authority only what this authority vouches for, as one JSON object
 * @param isAscending oldest first
 * @param limit at most so many, 1 or more; fewer come where their texts are long
 * @param cursor where the page before ended
 */
public record StatementQuery(
        Optional<AgentId> agent,
        Optional<String> verb,
        Optional<String> activity,
        Optional<UUID> registration,
        boolean relatedAgents,
        boolean relatedActivities,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> authority,
        boolean isAscending,
        int limit,
        OptionalLong cursor) {

    /** Returns the query for the newest of all. */
    public static StatementQuery newest(int limit) {
        return new StatementQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                limit,
                OptionalLong.empty());
    }
}
