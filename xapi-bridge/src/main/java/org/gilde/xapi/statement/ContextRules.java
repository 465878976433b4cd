package org.gilde.xapi.statement;

import java.util.List;
import java.util.Optional;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonValue;

/** Rules for contexts. Part Two 2.4.6. */
final class ContextRules {
    static final List<String> ACTIVITY_KINDS = List.of("parent", "grouping", "category", "other");
    private static final String CONTEXT = "Part Two 2.4.6";
    private static final String ACTIVITIES = "Part Two 2.4.6.2";

    private ContextRules() {}

    static void context(JsonValue context, XapiVersion version) {
        for (JsonValue property : context.properties(CONTEXT)) {
            switch (property.name()) {
                case "registration" -> ValueRules.uuid(property);
                case "instructor" -> ActorRules.actor(property);
                case "team" -> team(property);
                case "contextActivities" -> activities(property);
                case "contextAgents", "contextGroups" -> ContextActors.check(property, version);
                case "revision", "platform" -> property.text(CONTEXT);
                case "language" -> ValueRules.languageTag(property);
                case "statement" -> ObjectRules.statementReference(property);
                case "extensions" -> ValueRules.extensions(property);
                default -> throw property.unknown(CONTEXT);
            }
        }
    }

    /** Refuses what the context of a Statement that is not about an Activity must not have. */
    static void refuseWhatIsOfActivities(JsonValue context) {
        Optional<JsonValue> found = context.find("revision").or(() -> context.find("platform"));
        found.ifPresent(value -> {
            throw value.broken("is allowed only where the Object is an Activity", CONTEXT);
        });
    }

    private static void team(JsonValue team) {
        team.check(ActorRules.isGroup(team), "must be a Group", CONTEXT);
        ActorRules.group(team);
    }

    private static void activities(JsonValue activities) {
        for (JsonValue kind : activities.properties(ACTIVITIES)) {
            switch (kind.name()) {
                case "parent", "grouping", "category", "other" -> activitiesOf(kind);
                default -> throw kind.unknown(ACTIVITIES);
            }
        }
    }

    private static void activitiesOf(JsonValue kind) {
        if (kind.node().isObject()) {
            ActivityRules.activity(kind); // the form of xAPI 0.95; given back as an array
            return;
        }
        for (JsonValue activity : kind.elements(ACTIVITIES)) {
            ActivityRules.activity(activity);
        }
    }
}
