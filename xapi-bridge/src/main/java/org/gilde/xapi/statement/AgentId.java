package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonValue;

/**
 * What tells one Agent or identified Group from all others: its Inverse Functional Identifier. Part Two 2.4.2.3.
 *
 * @param kind the identifier's property
 * @param value the identifier; for an account the home page and the name, a line feed between them
 */
public record AgentId(Kind kind, String value) {
    private static final JsonReader READER = new JsonReader(10);

    /** The kinds of identifiers. */
    public enum Kind {
        /** A mail address as {@code mailto:} IRI. */
        MBOX,
        /** The hash of such an IRI. */
        MBOX_SHA1SUM,
        /** An OpenID. */
        OPENID,
        /** An account on a system. */
        ACCOUNT
    }

    /** Returns an account's identity. */
    public static AgentId account(String homePage, String name) {
        return new AgentId(Kind.ACCOUNT, homePage + '\n' + name);
    }

    /**
     * Reads it from an Agent or identified Group as JSON.
     *
     * @throws org.gilde.xapi.LrsException if it is none
     */
    public static AgentId parse(String json) {
        JsonValue actor = JsonValue.root(READER.tree(json));
        ActorRules.actor(actor);
        return of(actor.node())
                .orElseThrow(() -> actor.broken("must be an Agent or an identified Group", "Part Three 2.1.3"));
    }

    /** Returns an Agent with this identifier and nothing else. */
    public ObjectNode json() {
        ObjectNode agent = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case MBOX -> agent.put("mbox", value);
            case MBOX_SHA1SUM -> agent.put("mbox_sha1sum", value);
            case OPENID -> agent.put("openid", value);
            case ACCOUNT ->
                agent.putObject("account").put("homePage", homePage()).put("name", name());
        }
        return agent;
    }

    /** Returns the home page of an account. */
    public String homePage() {
        return value.substring(0, value.indexOf('\n'));
    }

    /** Returns the name of an account. */
    public String name() {
        return value.substring(value.indexOf('\n') + 1);
    }

    /** Reads it from an Agent or Group that keeps the rules; empty for an anonymous Group and for nothing. */
    static Optional<AgentId> of(JsonNode actor) {
        JsonNode account = actor.path("account");
        if (account.isObject()) {
            return Optional.of(account(
                    account.path("homePage").asText(), account.path("name").asText()));
        }
        return of(actor, "mbox", Kind.MBOX)
                .or(() -> of(actor, "mbox_sha1sum", Kind.MBOX_SHA1SUM))
                .or(() -> of(actor, "openid", Kind.OPENID));
    }

    private static Optional<AgentId> of(JsonNode actor, String property, Kind kind) {
        return Optional.ofNullable(actor.path(property).textValue()).map(value -> new AgentId(kind, value));
    }
}
