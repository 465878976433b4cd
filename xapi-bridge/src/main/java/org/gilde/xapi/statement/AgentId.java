package org.gilde.xapi.statement;

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
        return of(actor).orElseThrow(() -> actor.broken("must be an Agent or an identified Group", "Part Three 2.1.3"));
    }

    /** Reads it from an Agent or Group that keeps the rules; empty for an anonymous Group. */
    static Optional<AgentId> of(JsonValue actor) {
        String mbox = actor.node().path("mbox").textValue();
        if (mbox != null) {
            return Optional.of(new AgentId(Kind.MBOX, mbox));
        }
        if (actor.has("account")) {
            String homePage = actor.node().path("account").path("homePage").asText();
            return Optional.of(
                    account(homePage, actor.node().path("account").path("name").asText()));
        }
        String hash = actor.node().path("mbox_sha1sum").textValue();
        if (hash != null) {
            return Optional.of(new AgentId(Kind.MBOX_SHA1SUM, hash));
        }
        return Optional.ofNullable(actor.node().path("openid").textValue()).map(id -> new AgentId(Kind.OPENID, id));
    }
}
