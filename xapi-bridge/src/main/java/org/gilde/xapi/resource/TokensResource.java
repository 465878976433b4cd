package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.Tokens;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonValue;
import org.gilde.xapi.json.Utf8;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Iri;
import org.gilde.xapi.statement.Uuids;

/** Where an LMS gets tokens for content that it starts in a browser. No part of xAPI; what cmi5 8.2 needs of it. */
public final class TokensResource implements Resource {
    static final String PATH = "/tokens";

    private static final String RULES = "the manual of this LRS, Credentials";
    private static final Set<String> PROPERTIES = Set.of("actor", "registration", "activity", "seconds", "fetch");
    private static final int MOST_BYTES = 10_000;
    private static final int LEAST_SECONDS = 60;

    private final JsonReader reader = new JsonReader(10);
    private final Tokens tokens;
    private final String address;

    /**
     * Hands out these.
     *
     * @param address under which browsers reach the LRS, such as {@code https://lrs.example.org/xapi}
     */
    public TokensResource(Tokens tokens, String address) {
        this.tokens = tokens;
        this.address = address;
    }

    /** Hands out a token, or an address where content fetches it once. */
    @Override
    public Answer post(Call call) {
        call.parameters(RULES, Set.of());
        Bodies.check(call.request(), MOST_BYTES);
        byte[] body = call.request().body();
        JsonValue wish = JsonValue.root(reader.tree(Utf8.text(body, 0, body.length)));
        for (JsonValue property : wish.properties(RULES)) {
            if (!PROPERTIES.contains(property.name())) {
                throw property.unknown(RULES);
            }
        }
        Binding binding = binding(wish);
        Duration life = wish.find("seconds").map(TokensResource::life).orElse(Tokens.USUAL_LIFE);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Tokens.New made;
        if (wish.find("fetch").map(TokensResource::flag).orElse(false)) {
            made = tokens.issueFetchable(call.caller(), binding, life);
            answer.put("fetch", address + FetchResource.PATH + "?" + FetchResource.CODE + "=" + made.text());
        } else {
            made = tokens.issue(call.caller(), binding, life);
            answer.put("token", made.text()).put("auth-token", Tokens.asBasic(made.text()));
        }
        answer.put("expires", made.expires().toString());
        return Answer.json(200, answer.toString()).with("Cache-Control", "no-store");
    }

    private static Binding binding(JsonValue wish) {
        AgentId actor = AgentId.parse(wish.require("actor", RULES).node().toString());
        JsonValue registration = wish.require("registration", RULES);
        UUID id = Uuids.parse(registration.text(RULES))
                .orElseThrow(() -> registration.broken("must be a UUID", "Part Two 2.4.6.1"));
        Optional<JsonValue> activity = wish.find("activity");
        activity.ifPresent(iri -> iri.check(Iri.isIri(iri.text(RULES)), "must be an IRI", "Part Two 2.4.4.1"));
        return new Binding(actor, id, activity.map(iri -> iri.text(RULES)));
    }

    private static Duration life(JsonValue seconds) {
        seconds.check(
                seconds.node().canConvertToInt()
                        && seconds.node().isIntegralNumber()
                        && seconds.node().intValue() >= LEAST_SECONDS
                        && seconds.node().intValue() <= Tokens.LONGEST_LIFE.toSeconds(),
                "must be a whole number from " + LEAST_SECONDS + " to " + Tokens.LONGEST_LIFE.toSeconds(),
                RULES);
        return Duration.ofSeconds(seconds.node().intValue());
    }

    private static boolean flag(JsonValue flag) {
        flag.check(flag.node().isBoolean(), "must be true or false", RULES);
        return flag.node().booleanValue();
    }

    /** Ends what was handed out for an actor and a registration: the session is over. */
    @Override
    public Answer delete(Call call) {
        Parameters parameters = call.parameters(RULES, Set.of("agent", "registration"));
        AgentId actor = AgentId.parse(parameters.text("agent").orElseThrow(() -> missing("agent")));
        UUID registration = parameters.uuid("registration").orElseThrow(() -> missing("registration"));
        tokens.end(call.caller(), actor, registration);
        return Answer.empty(204);
    }

    private static RequestRefusedException missing(String parameter) {
        return RequestRefusedException.invalid("The parameter " + parameter + " is missing", RULES);
    }
}
