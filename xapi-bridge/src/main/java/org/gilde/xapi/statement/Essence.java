package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonReader;

/**
 * Whether two texts are the same Statement. What an LRS sets or may change does not count: id, stored, authority,
 * version, attachments, a verb's display, an Activity's definition, the order of members, the form of timestamps, what
 * a duration says beyond 0.01 seconds, and case where it means nothing. Part Two 2.3.1, 4.6; IEEE 9274.1.1 4.2.
 */
public final class Essence {
    private static final JsonReader READER = new JsonReader(1000);
    private static final Set<String> NOT_COUNTED = Set.of("id", "stored", "authority", "version", "attachments");
    private static final Comparator<JsonNode> BY_NUMBER = (one, other) -> {
        boolean areNumbers = one.isNumber() && other.isNumber();
        return areNumbers ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;
    };

    private Essence() {}

    /** Compares two Statements as 1.0.3 does. */
    public static boolean isSame(String one, String other) {
        return isSame(one, other, XapiVersion.V1_0_3);
    }

    /**
     * Compares two Statements by the rules of a version: for 2.0 their timestamps do not count.
     *
     * @throws org.gilde.xapi.LrsException if one is not JSON
     */
    public static boolean isSame(String one, String other, XapiVersion version) {
        if (one.equals(other)) {
            return true;
        }
        JsonNode left = READER.tree(one);
        JsonNode right = READER.tree(other);
        reduce(left);
        reduce(right);
        boolean ignoresTimestamp = version != XapiVersion.V1_0_3 || !left.has("timestamp") || !right.has("timestamp");
        if (ignoresTimestamp) {
            remove(left, Set.of("timestamp")); // where it is missing the LRS sets it
            remove(right, Set.of("timestamp"));
        }
        return left.equals(BY_NUMBER, right);
    }

    private static void reduce(JsonNode statement) {
        remove(statement, NOT_COUNTED);
        ContextActivities.toArrays(statement);
        actor(statement.path("actor"));
        remove(statement.path("verb"), Set.of("display"));
        object(statement.path("object"));
        context(statement.path("context"));
        change(statement, "timestamp", Timestamps::toUtc);
        change(statement.path("result"), "duration", Durations::toHundredths);
    }

    private static void object(JsonNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> lowerCase(object, "id");
            case "SubStatement" -> reduce(object);
            default -> activity(object);
        }
    }

    private static void context(JsonNode context) {
        actor(context.path("instructor"));
        actor(context.path("team"));
        context.path("contextAgents").forEach(agent -> actor(agent.path("agent")));
        context.path("contextGroups").forEach(group -> actor(group.path("group")));
        lowerCase(context, "registration");
        lowerCase(context, "language");
        lowerCase(context.path("statement"), "id");
        for (JsonNode kind : context.path("contextActivities")) {
            kind.forEach(Essence::activity);
        }
    }

    private static void actor(JsonNode actor) {
        change(actor, "mbox", Essence::lowerCaseDomain);
        lowerCase(actor, "mbox_sha1sum");
        if (actor instanceof ObjectNode agent && !agent.has("objectType")) {
            agent.put("objectType", "Agent");
        }
        if (actor.path("member") instanceof ArrayNode members) {
            List<JsonNode> sorted = new ArrayList<>(members.size());
            members.forEach(sorted::add);
            sorted.forEach(Essence::actor);
            sorted.sort(Comparator.comparing(Essence::identity));
            members.removeAll();
            members.addAll(sorted);
        }
    }

    private static String identity(JsonNode agent) {
        return AgentId.of(agent).map(id -> id.kind() + " " + id.value()).orElse("")
                + agent.path("name").asText();
    }

    private static void activity(JsonNode activity) {
        remove(activity, Set.of("definition", "objectType"));
    }

    private static void remove(JsonNode owner, Set<String> properties) {
        if (owner instanceof ObjectNode object) {
            object.remove(properties);
        }
    }

    private static void lowerCase(JsonNode owner, String property) {
        change(owner, property, text -> text.toLowerCase(Locale.ROOT));
    }

    private static void change(JsonNode owner, String property, UnaryOperator<String> change) {
        if (owner instanceof ObjectNode object && object.path(property) instanceof TextNode text) {
            object.put(property, change.apply(text.textValue()));
        }
    }

    private static String lowerCaseDomain(String mailbox) {
        int domain = mailbox.lastIndexOf('@') + 1;
        return mailbox.substring(0, domain) + mailbox.substring(domain).toLowerCase(Locale.ROOT);
    }
}
