package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code format=ids}: what identifies Agents, Activities and Verbs, and no more of them. Part Three 2.1.3. */
final class IdsFormat {
    private static final List<String> OF_AGENT =
            List.of("objectType", "mbox", "mbox_sha1sum", "openid", "account", "member");

    private IdsFormat() {}

    static ObjectNode reduce(ObjectNode statement) {
        actor(statement.path("actor"));
        actor(statement.path("authority"));
        only(statement.path("verb"), List.of("id"));
        object(statement.path("object"));
        JsonNode context = statement.path("context");
        actor(context.path("instructor"));
        actor(context.path("team"));
        context.path("contextAgents").forEach(agent -> actor(agent.path("agent")));
        context.path("contextGroups").forEach(group -> actor(group.path("group")));
        context.path("contextActivities").forEach(kind -> kind.forEach(IdsFormat::activity));
        return statement;
    }

    private static void object(JsonNode object) {
        switch (object.path("objectType").asText("Activity")) {
            case "Agent", "Group" -> actor(object);
            case "SubStatement" -> reduce((ObjectNode) object);
            case "Activity" -> activity(object);
            default -> {} // a StatementRef is an id already
        }
    }

    private static void actor(JsonNode actor) {
        boolean isIdentified =
                actor.has("mbox") || actor.has("mbox_sha1sum") || actor.has("openid") || actor.has("account");
        only(actor, isIdentified ? OF_AGENT.subList(0, 5) : OF_AGENT);
        actor.path("member").forEach(IdsFormat::actor);
    }

    private static void activity(JsonNode activity) {
        only(activity, List.of("id")); // an object without objectType is an Activity
    }

    private static void only(JsonNode value, List<String> properties) {
        if (value instanceof ObjectNode object) {
            object.retain(properties);
        }
    }
}
