package org.gilde.xapi.resource;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.statement.AgentId;

/** What the three document resources differ in. Part Three 2.2. */
enum Shelf {
    /** State. */
    STATE("stateId", Set.of("activityId", "agent", "registration"), Action.STATE_READ, Action.STATE_WRITE, "2.3") {
        @Override
        DocumentContext context(Parameters parameters, Credential caller) {
            String activity = activity(parameters, caller);
            AgentId agent = agent(parameters, caller);
            caller.demandRegistration(parameters.uuid("registration"));
            return DocumentContext.state(activity, agent, parameters.uuid("registration"));
        }
    },
    /** Activity Profiles. */
    ACTIVITY_PROFILE(
            "profileId", Set.of("activityId"), Action.ACTIVITY_PROFILE_READ, Action.ACTIVITY_PROFILE_WRITE, "2.7") {
        @Override
        DocumentContext context(Parameters parameters, Credential caller) {
            return DocumentContext.activityProfile(activity(parameters, caller));
        }
    },
    /** Agent Profiles. */
    AGENT_PROFILE("profileId", Set.of("agent"), Action.AGENT_PROFILE_READ, Action.AGENT_PROFILE_WRITE, "2.6") {
        @Override
        DocumentContext context(Parameters parameters, Credential caller) {
            return DocumentContext.agentProfile(agent(parameters, caller));
        }
    };

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
    private final Set<String> names;

    private final Action reading;
    private final Action writing;
    private final String section;

    Shelf(String id, Set<String> names, Action reading, Action writing, String section) {
        this.id = id;
        this.names = names;
        this.reading = reading;
        this.writing = writing;
        this.section = "Part Three " + section;
    }

    /** Reads where a request's documents belong, and refuses what its caller can't reach. */
    abstract DocumentContext context(Parameters parameters, Credential caller);

    /** Returns the name of the parameter that names a document. */
    String id() {
        return id;
    }

    Action reading() {
        return reading;
    }

    Action writing() {
        return writing;
    }

    String section() {
        return section;
    }

    /** Returns the request's parameters, of which only its own, that of the id and these are allowed. */
    Parameters parameters(Call call, String... others) {
        Set<String> allowed = Stream.of(names.stream(), Stream.of(others), Stream.of(id))
                .flatMap(part -> part)
                .collect(Collectors.toSet());
        return call.parameters(section, allowed);
    }

    private static String activity(Parameters parameters, Credential caller) {
        String activity = parameters.required("activityId", parameters.iri("activityId"));
        caller.demandActivity(activity);
        return activity;
    }

    private static AgentId agent(Parameters parameters, Credential caller) {
        AgentId agent = parameters.required("agent", parameters.agent("agent"));
        caller.demandActor(agent);
        return agent;
    }
}
