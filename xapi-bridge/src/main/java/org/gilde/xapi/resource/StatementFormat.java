package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.ContextActivities;
import org.gilde.xapi.statement.Timestamps;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.KeptStatement;

/** How much of a Statement is given back. Part Three 2.1.3. */
public enum StatementFormat {
    /** As it was received, with what the LRS added. */
    EXACT,
    /** Only what identifies Agents, Activities and Verbs. */
    IDS,
    /** One language in each map. */
    CANONICAL;

    private static final JsonReader READER = new JsonReader(1000);
    private static final Set<Trait> WANTING_CHANGE = Set.of(
            Trait.CARRIES_STORED, Trait.CARRIES_AUTHORITY, Trait.SINGLE_CONTEXT_ACTIVITY, Trait.TIMESTAMP_NOT_IN_UTC);

    static Optional<StatementFormat> of(String text) {
        for (StatementFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String format(KeptStatement statement, Languages languages) {
        String exact = exact(statement);
        return switch (this) {
            case EXACT -> exact;
            case IDS -> IdsFormat.reduce((ObjectNode) READER.tree(exact)).toString();
            case CANONICAL ->
                CanonicalFormat.reduce((ObjectNode) READER.tree(exact), languages)
                        .toString();
        };
    }

    /** Returns one as it was received, with what the LRS added: as one JSON object. */
    public static String exact(KeptStatement statement) {
        if (statement.traits().stream().anyMatch(WANTING_CHANGE::contains)) {
            return rewritten(statement);
        }
        String json = statement.stored().json();
        StringBuilder text = new StringBuilder(json.length() + 300).append('{');
        if (statement.traits().contains(Trait.LACKS_ID)) {
            text.append("\"id\":\"").append(statement.stored().id()).append("\",");
        }
        if (statement.traits().contains(Trait.LACKS_TIMESTAMP)) {
            text.append("\"timestamp\":\"")
                    .append(statement.stored().timestamp())
                    .append("\",");
        }
        if (statement.traits().contains(Trait.LACKS_VERSION)) {
            text.append("\"version\":\"").append(version(statement)).append("\",");
        }
        text.append("\"stored\":\"").append(statement.stored().stored()).append("\",\"authority\":");
        return text.append(statement.authority())
                .append(',')
                .append(json, json.indexOf('{') + 1, json.length())
                .toString();
    }

    private static String rewritten(KeptStatement statement) {
        ObjectNode json = (ObjectNode) READER.tree(statement.stored().json());
        json.put("id", statement.stored().id().toString());
        if (statement.traits().contains(Trait.LACKS_TIMESTAMP)) {
            json.put("timestamp", statement.stored().timestamp().toString());
        }
        if (statement.traits().contains(Trait.LACKS_VERSION)) {
            json.put("version", version(statement));
        }
        json.put("stored", statement.stored().stored().toString());
        JsonNode authority = READER.tree(statement.authority());
        json.set("authority", authority);
        ContextActivities.toArrays(json);
        ContextActivities.toArrays(json.path("object"));
        if (statement.traits().contains(Trait.TIMESTAMP_NOT_IN_UTC)) {
            toUtc(json);
            toUtc(json.path("object"));
        }
        return json.toString();
    }

    /** Returns the version of a Statement that names none. Part Two 2.4.10; IEEE 9274.1.1 4.2.4.3. */
    private static String version(KeptStatement statement) {
        return statement.traits().contains(Trait.CAME_BY_2_0) ? "2.0.0" : "1.0.0";
    }

    private static void toUtc(JsonNode statement) {
        if (statement instanceof ObjectNode object && object.path("timestamp").isTextual()) {
            object.put("timestamp", Timestamps.toUtc(object.path("timestamp").textValue()));
        }
    }
}
