package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Collects the keys of a Statement that keeps the rules. Part Three 2.1.3. */
final class KeyCollector {
    private final Set<Long> further = new LinkedHashSet<>();
    private final Set<Long> definitions = new LinkedHashSet<>();

    private KeyCollector() {}

    static Keys keysOf(JsonValue statement) {
        return new KeyCollector().collect(statement);
    }

    private Keys collect(JsonValue statement) {
        JsonValue actor = statement.find("actor").orElseThrow();
        JsonValue object = statement.find("object").orElseThrow();
        Optional<Long> agent = AgentId.of(actor).map(Key::agent);
        members(actor, false);
        Optional<Long> activity = object(object);
        Optional<JsonValue> context = statement.find("context");
        context.ifPresent(this::related);
        Optional<Long> registration = context.flatMap(in -> in.find("registration"))
                .flatMap(value -> Uuids.parse(value.node().asText()))
                .map(Key::registration);
        agent.ifPresent(further::remove);
        return new Keys(agent, verb(statement), activity, registration, Set.copyOf(further), Set.copyOf(definitions));
    }

    private Optional<Long> object(JsonValue object) {
        switch (ObjectRules.type(object)) {
            case "Activity" -> {
                definition(object);
                return Optional.of(Key.activity(object.node().path("id").textValue()));
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

    private void subStatement(JsonValue statement) {
        statement.find("actor").ifPresent(this::relatedActor);
        statement.find("context").ifPresent(this::related);
        JsonValue object = statement.find("object").orElseThrow();
        switch (ObjectRules.type(object)) {
            case "Activity" -> relatedActivity(object);
            case "Agent", "Group" -> relatedActor(object);
            default -> {} // a StatementRef in a SubStatement is not followed
        }
    }

    private void related(JsonValue context) {
        context.find("instructor").ifPresent(this::relatedActor);
        context.find("team").ifPresent(this::relatedActor);
        context.find("contextActivities").ifPresent(activities -> {
            for (JsonValue kind : activities.properties()) {
                if (kind.node().isObject()) {
                    relatedActivity(kind);
                } else {
                    kind.elements("Part Two 2.4.6.2").forEach(this::relatedActivity);
                }
            }
        });
    }

    private void relatedActor(JsonValue actor) {
        AgentId.of(actor).map(Key::relatedAgent).ifPresent(further::add);
        members(actor, true);
    }

    private void relatedActivity(JsonValue activity) {
        definition(activity);
        further.add(Key.relatedActivity(activity.node().path("id").textValue()));
    }

    private void definition(JsonValue activity) {
        JsonNode definition = activity.node().path("definition");
        if (definition.isObject()) {
            definitions.add(Fingerprint.of(activity.node().path("id").textValue(), definition));
        }
    }

    private void members(JsonValue actor, boolean isRelated) {
        actor.find("member")
                .ifPresent(members -> members.elements("Part Two 2.4.2.2").forEach(member -> AgentId.of(member)
                        .map(isRelated ? Key::relatedAgent : Key::agent)
                        .ifPresent(further::add)));
    }

    private static long verb(JsonValue statement) {
        return Key.verb(statement.node().path("verb").path("id").textValue());
    }
}
