package org.gilde.xapi.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Statement;

/**
 * Who and what content in a browser was started for; its token reaches no further.
 *
 * @param actor the learner
 * @param registration of the learner for the course
 * @param activity what was started; empty where the token names none
 */
public record Binding(AgentId actor, UUID registration, Optional<String> activity) {
    private static final JsonReader READER = new JsonReader(1000);

    /** Says whether a Statement is by this actor and of this registration. */
    public boolean covers(Statement statement) {
        return statement.keys().agent().equals(Optional.of(Key.agent(actor)))
                && statement.keys().registration().equals(Optional.of(Key.registration(registration)));
    }

    /** Says whether a Statement, as its text, is by this actor and of this registration. */
    public boolean covers(String statement) {
        JsonNode node = READER.tree(statement);
        return isActor(node.path("actor"))
                && registration
                        .toString()
                        .equalsIgnoreCase(
                                node.path("context").path("registration").asText());
    }

    private boolean isActor(JsonNode other) {
        try {
            return AgentId.parse(other.toString()).equals(actor);
        } catch (LrsException e) {
            return false; // a Group without identifier is nobody
        }
    }

    /** Tells nobody's name. */
    @Override
    public String toString() {
        return "Binding[" + registration + "]";
    }
}
