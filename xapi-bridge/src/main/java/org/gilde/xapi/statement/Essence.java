package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.json.JsonReader;

/**
 * Whether two texts are the same Statement. What an LRS sets or may change does not count: id, stored, authority,
 * version, attachments, a verb's display, an Activity's definition, the order of members. Part Two 2.3.1.
 */
public final class Essence {
    private static final JsonReader READER = new JsonReader(1000);
    private static final Set<String> NOT_COUNTED = Set.of("id", "stored", "authority", "version", "attachments");
    private static final Comparator<JsonNode> BY_NUMBER = (one, other) -> {
        boolean areNumbers = one.isNumber() && other.isNumber();
        return areNumbers ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;
    };

    private Essence() {}

    /** Compares two Statements that keep the rules. */
    public static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        ObjectNode left = statement(READER.tree(one));
        ObjectNode right = statement(READER.tree(other));
        if (!left.has("timestamp") || !right.has("timestamp")) {
            left.remove("timestamp"); // where it is missing the LRS sets it
            right.remove("timestamp");
        }
        return left.equals(BY_NUMBER, right);
    }

    private static ObjectNode statement(JsonNode statement) {
        ObjectNode essence = ((ObjectNode) statement).deepCopy();
        essence.remove(NOT_COUNTED);
        ContextActivities.toArrays(essence);
        essence.set("actor", actor(essence.path("actor")));
        essence.putObject("verb").set("id", statement.path("verb").path("id"));
        essence.set("object", object(statement.path("object")));
        if (essence.path("context") instanceof ObjectNode context) {
            context(context);
        }
        String timestamp = essence.path("timestamp").textValue();
        Optional.ofNullable(timestamp)
                .flatMap(Timestamps::parse)
                .ifPresent(moment -> essence.put("timestamp", moment.toString()));
        return essence;
    }

    private static JsonNode object(JsonNode object) {
        return switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> statement(object);
            default -> activity(object);
        };
    }

    private static void context(ObjectNode context) {
        for (String actor : List.of("instructor", "team")) {
            if (context.has(actor)) {
                context.set(actor, actor(context.path(actor)));
            }
        }
        if (context.has("registration")) {
            context.put("registration", lowerCase(context.path("registration")));
        }
        if (context.has("statement")) {
            context.set("statement", reference(context.path("statement")));
        }
        if (context.path("contextActivities") instanceof ObjectNode kinds) {
            for (String kind : ContextRules.ACTIVITY_KINDS) {
                if (kinds.path(kind) instanceof ArrayNode activities) {
                    ArrayNode essences = kinds.putArray(kind);
                    activities.forEach(activity -> essences.add(activity(activity)));
                }
            }
        }
    }

    private static ObjectNode actor(JsonNode actor) {
        ObjectNode essence = ((ObjectNode) actor).deepCopy();
        if (!essence.has("objectType")) {
            essence.put("objectType", "Agent");
        }
        if (essence.path("member") instanceof ArrayNode members) {
            List<ObjectNode> sorted = new ArrayList<>();
            members.forEach(member -> sorted.add(actor(member)));
            sorted.sort(Comparator.comparing(Essence::identity));
            essence.putArray("member").addAll(sorted);
        }
        return essence;
    }

    private static String identity(JsonNode agent) {
        return agent.path("mbox").asText()
                + agent.path("mbox_sha1sum").asText()
                + agent.path("openid").asText()
                + agent.path("account").path("homePage").asText()
                + agent.path("account").path("name").asText();
    }

    private static JsonNode activity(JsonNode activity) {
        return JsonNodeFactory.instance.objectNode().set("id", activity.path("id"));
    }

    private static JsonNode reference(JsonNode reference) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("objectType", "StatementRef")
                .put("id", lowerCase(reference.path("id")));
    }

    private static String lowerCase(JsonNode uuid) {
        return uuid.asText().toLowerCase(Locale.ROOT);
    }
}
