package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Collects the keys of a Statement that keeps the rules. Part Three 2.1.3. */
final class KeyCollector {
    private final Set<Long> further = new HashSet<>();
    private final Set<Long> definitions = new HashSet<>();

    private KeyCollector() {}

    static Keys keysOf(JsonNode statement) {
        return new KeyCollector().collect(statement);
    }

    private Keys collect(JsonNode statement) {
        JsonNode actor = statement.path("actor");
        JsonNode context = statement.path("context");
        Optional<Long> agent = AgentId.of(actor).map(Key::agent);
        members(actor, false);
        Optional<Long> activity = object(statement.path("object"));
        related(context);
        Optional<Long> registration =
                Uuids.parse(context.path("registration").asText()).map(Key::registration);
        agent.ifPresent(further::remove);
        long verb = Key.verb(statement.path("verb").path("id").textValue());
        return new Keys(agent, verb, activity, registration, Set.copyOf(further), Set.copyOf(definitions));
    }

    private Optional<Long> object(JsonNode object) {
        switch (type(object)) {
            case "Activity" -> {
                definition(object);
                return Optional.of(Key.activity(object.path("id").textValue()));
            }
            case "Agent", "Group" -> {
                AgentId.of(object).map(Key::agent).ifPresent(further::add);
                members(object, false);
            }
            case "SubStatement" -> subStatement(object);
            default -> {} // the target's keys follow when the reference is kept
        }
        return Optional.empty();
    }

    private void subStatement(JsonNode statement) {
        relatedActor(statement.path("actor"));
        related(statement.path("context"));
        JsonNode object = statement.path("object");
        switch (type(object)) {
            case "Activity" -> relatedActivity(object);
            case "Agent", "Group" -> relatedActor(object);
            default -> {} // a StatementRef in a SubStatement is not followed
        }
    }

    private void related(JsonNode context) {
        relatedActor(context.path("instructor"));
        relatedActor(context.path("team"));
        for (JsonNode agent : context.path("contextAgents")) {
            relatedActor(agent.path("agent"));
        }
        for (JsonNode group : context.path("contextGroups")) {
            relatedActor(group.path("group"));
        }
        for (JsonNode kind : context.path("contextActivities")) {
            if (kind.isObject()) {
                relatedActivity(kind);
            } else {
                kind.forEach(this::relatedActivity);
            }
        }
    }

    private void relatedActor(JsonNode actor) {
        AgentId.of(actor).map(Key::relatedAgent).ifPresent(further::add);
        members(actor, true);
    }

    private void relatedActivity(JsonNode activity) {
        definition(activity);
        further.add(Key.relatedActivity(activity.path("id").textValue()));
    }

    private void definition(JsonNode activity) {
        JsonNode definition = activity.path("definition");
        if (definition.isObject()) {
            definitions.add(Fingerprint.of(activity.path("id").textValue(), definition));
        }
    }

    private void members(JsonNode actor, boolean isRelated) {
        for (JsonNode member : actor.path("member")) {
            AgentId.of(member).map(isRelated ? Key::relatedAgent : Key::agent).ifPresent(further::add);
        }
    }

    private static String type(JsonNode object) {
        return object.path("objectType").asText("Activity");
    }
}
