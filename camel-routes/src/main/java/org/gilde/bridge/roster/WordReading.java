package org.gilde.bridge.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.StoredStatement;

/**
 * Reads what one Statement says of a run: of its actor; of the members of an actor that is a Group; of those of
 * {@code context.team}, and not of the actor then, who is whoever registered them; or of an object that is an Agent or a
 * Group, where the run stands as {@code parent} or {@code grouping}.
 */
final class WordReading {
    private static final JsonReader READER = new JsonReader(1000);
    private static final List<String> AROUND = List.of("parent", "grouping");

    private final String run;
    private int closedGroups;

    WordReading(String run) {
        this.run = run;
    }

    /** Returns how many Groups were met of which nobody knows who is in them. */
    int closedGroups() {
        return closedGroups;
    }

    List<Word> read(StoredStatement stored, String verb, boolean joins) {
        JsonNode statement = READER.tree(stored.json());
        JsonNode object = statement.path("object");
        if (object.path("id").asText().equals(run)) {
            JsonNode team = statement.path("context").path("team");
            return words(stored, verb, joins, team.isObject() ? team : statement.path("actor"), object);
        }
        String kind = object.path("objectType").asText();
        Optional<JsonNode> around = around(statement.path("context").path("contextActivities"));
        return around.isPresent() && (kind.equals("Agent") || kind.equals("Group"))
                ? words(stored, verb, joins, object, around.get())
                : List.of();
    }

    private Optional<JsonNode> around(JsonNode activities) {
        for (String place : AROUND) {
            JsonNode found = activities.path(place);
            for (JsonNode each : found.isObject() ? List.of(found) : found) {
                if (each.path("id").asText().equals(run)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    private List<Word> words(StoredStatement stored, String verb, boolean joins, JsonNode who, JsonNode activity) {
        if (!who.path("objectType").asText("Agent").equals("Group")) {
            return id(who).map(id -> List.of(new Word(id, stored, false, verb, joins, activity)))
                    .orElse(List.of());
        }
        if (who.path("member").isEmpty()) {
            closedGroups++;
        }
        List<Word> words = new ArrayList<>();
        for (JsonNode member : who.path("member")) {
            id(member).ifPresent(id -> words.add(new Word(id, stored, true, verb, joins, activity)));
        }
        return words;
    }

    private static Optional<AgentId> id(JsonNode agent) {
        try {
            return Optional.of(AgentId.parse(agent.toString()));
        } catch (LrsException e) {
            return Optional.empty(); // nobody can be told from that
        }
    }
}
