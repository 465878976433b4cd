package org.gilde.xapi.document;

import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;

/**
 * What documents belong to; a document is told from the others of its context by its id.
 *
 * @param kind which resource they are of
 * @param activity the Activity's id; for State and Activity Profiles
 * @param agent for State and Agent Profiles
 * @param registration for State; where many documents are asked for and it is empty, those of any registration
 */
public record DocumentContext(
        Kind kind, Optional<String> activity, Optional<AgentId> agent, Optional<UUID> registration) {

    /** The kinds of documents. */
    public enum Kind {
        /** What content keeps about an Agent's work on an Activity. Part Three 2.3. */
        STATE,
        /** What is kept about an Activity. Part Three 2.7. */
        ACTIVITY_PROFILE,
        /** What is kept about an Agent. Part Three 2.6. */
        AGENT_PROFILE
    }

    /** Returns where the State of an Agent on an Activity is kept. */
    public static DocumentContext state(String activity, AgentId agent, Optional<UUID> registration) {
        return new DocumentContext(Kind.STATE, Optional.of(activity), Optional.of(agent), registration);
    }

    /** Returns where an Activity's profiles are kept. */
    public static DocumentContext activityProfile(String activity) {
        return new DocumentContext(Kind.ACTIVITY_PROFILE, Optional.of(activity), Optional.empty(), Optional.empty());
    }

    /** Returns where an Agent's profiles are kept. */
    public static DocumentContext agentProfile(AgentId agent) {
        return new DocumentContext(Kind.AGENT_PROFILE, Optional.empty(), Optional.of(agent), Optional.empty());
    }
}
