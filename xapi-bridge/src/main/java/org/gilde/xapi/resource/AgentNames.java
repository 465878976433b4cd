package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.statement.AgentId;

/** Finds the names that Statements give an Agent. */
final class AgentNames {
    private AgentNames() {}

    /** Returns the name that stands in an Agent. */
    static Optional<String> own(JsonNode agent) {
        return Optional.ofNullable(agent.path("name").textValue()).filter(name -> !name.isBlank());
    }

    /** Adds the names that one Statement gives, as actor, object or member. */
    static void collect(JsonNode statement, AgentId id, Set<String> names) {
        actor(statement.path("actor"), id, names);
        actor(statement.path("object"), id, names);
    }

    private static void actor(JsonNode actor, AgentId id, Set<String> names) {
        if (own(actor).isPresent() && isSame(actor, id)) {
            own(actor).ifPresent(names::add);
        }
        actor.path("member").forEach(member -> actor(member, id, names));
    }

    private static boolean isSame(JsonNode actor, AgentId id) {
        return switch (id.kind()) {
            case MBOX -> id.value().equals(actor.path("mbox").textValue());
            case MBOX_SHA1SUM -> id.value().equals(actor.path("mbox_sha1sum").textValue());
            case OPENID -> id.value().equals(actor.path("openid").textValue());
            case ACCOUNT ->
                actor.has("account")
                        && id.equals(AgentId.account(
                                actor.path("account").path("homePage").asText(),
                                actor.path("account").path("name").asText()));
        };
    }
}
