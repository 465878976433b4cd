package org.gilde.confluence.takealong;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorJson;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.people.PersonKey;

/**
 * The Statements of which a person is the Actor, as the bridge received them. Fetched a page at a time; no page is larger
 * than the bridge's answers are, and none is asked for twice.
 */
public final class RawStatements {
    /** How many are asked for by id at once. */
    public static final int AT_ONCE = 100;

    private static final JsonFactory JSON = new JsonFactory();

    private final Bridge bridge;
    private final Identifiers identifiers;

    /** Asks that bridge. */
    public RawStatements(Bridge bridge, Identifiers identifiers) {
        this.bridge = bridge;
        this.identifiers = identifiers;
    }

    /**
     * One of them.
     *
     * @param stored when the bridge kept it, as it says
     * @param json one JSON object, character for character as it was received
     */
    public record Raw(String id, String stored, String json) {}

    /** Takes them one after the other. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes one.
         *
         * @throws IOException if it can not; then none follows
         */
        void take(Raw raw) throws IOException;
    }

    /** How far it went. */
    public enum Outcome {
        /** All that the bridge has. */
        COMPLETE,
        /** No administrator told where the bridge is. */
        UNTOLD,
        /** No identifier of the person is known that the bridge could be asked for. */
        NOBODY,
        /** The bridge did not answer, or not in a way that is understood; trying again may help. */
        AWAY,
        /** The bridge does not take the app for its operator. */
        REFUSED,
        /** The bridge is older than this request. */
        UNKNOWN
    }

    /** Hands over all of a person's, in the order in which the bridge received them. */
    public Outcome all(PersonKey person, Sink sink) throws IOException {
        return ask(person, List.of(), sink);
    }

    /** Hands over those of these ids that are the person's, in the order in which the bridge received them. */
    public Outcome named(PersonKey person, Collection<String> ids, Sink sink) throws IOException {
        List<String> all = List.copyOf(ids);
        Outcome outcome = bridge.isKnown() ? Outcome.COMPLETE : Outcome.UNTOLD;
        for (int from = 0; from < all.size() && outcome == Outcome.COMPLETE; from += AT_ONCE) {
            outcome = ask(person, all.subList(from, Math.min(all.size(), from + AT_ONCE)), sink);
        }
        return outcome;
    }

    private Outcome ask(PersonKey person, List<String> ids, Sink sink) throws IOException {
        if (!bridge.isKnown()) {
            return Outcome.UNTOLD;
        }
        Set<Actor> actors = identifiers.actors(person);
        if (actors.isEmpty()) {
            return Outcome.NOBODY;
        }
        long after = 0;
        while (true) {
            BridgeAnswer answer =
                    bridge.ask(BridgeQuestion.post("/operator/people/statements", body(actors, ids, after)));
            JsonNode statements = answer.json().path("statements");
            if (!answer.isDone() || !statements.isArray()) {
                return failure(answer);
            }
            for (JsonNode statement : statements) {
                String json = statement.path("json").asText();
                if (!isObject(json)) {
                    return Outcome.AWAY;
                }
                sink.take(new Raw(
                        statement.path("id").asText(), statement.path("stored").asText(), json));
            }
            long next = answer.json().path("next").asLong();
            if (next <= after) {
                return Outcome.COMPLETE;
            }
            after = next;
        }
    }

    private static Outcome failure(BridgeAnswer answer) {
        return switch (answer.status()) {
            case 401, 403 -> Outcome.REFUSED;
            case 404, 405 -> Outcome.UNKNOWN;
            default -> Outcome.AWAY;
        };
    }

    private static String body(Set<Actor> actors, List<String> ids, long after) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode agents = body.putArray("identifiers");
        actors.forEach(actor -> agents.add(ActorJson.of(actor)));
        if (!ids.isEmpty()) {
            ids.forEach(body.putArray("ids")::add);
        }
        body.put("after", after);
        return body.toString();
    }

    /** Says whether a text is one JSON object, so that it may stand in a larger one as it is. */
    private static boolean isObject(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            boolean begins = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return begins && parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }
}
