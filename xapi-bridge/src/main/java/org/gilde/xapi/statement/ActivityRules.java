package org.gilde.xapi.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for Activities, their definitions and interactions. Part Two 2.4.4.1. */
final class ActivityRules {
    private static final String ACTIVITY = "Part Two 2.4.4.1";
    private static final String INTERACTION = "Part Two 2.4.4.1 (Interaction Activities)";
    private static final List<String> COMPONENT_LISTS = List.of("choices", "scale", "source", "target", "steps");
    private static final Map<String, Set<String>> LISTS_BY_TYPE = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private ActivityRules() {}

    static void activity(JsonValue activity) {
        for (JsonValue property : activity.properties(ACTIVITY)) {
            switch (property.name()) {
                case "objectType" ->
                    property.check(
                            property.text(ACTIVITY).equals("Activity"),
                            "must be \"Activity\" for an Activity",
                            ACTIVITY);
                case "id" -> ValueRules.iri(property);
                case "definition" -> definition(property);
                default -> throw property.unknown(ACTIVITY);
            }
        }
        activity.requireProperty("id", ACTIVITY);
    }

    private static void definition(JsonValue definition) {
        boolean isInteraction = false;
        for (JsonValue property : definition.properties(ACTIVITY)) {
            switch (property.name()) {
                case "name", "description" -> ValueRules.languageMap(property);
                case "type", "moreInfo" -> ValueRules.iri(property);
                case "extensions" -> ValueRules.extensions(property);
                case "interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps" ->
                    isInteraction = true;
                default -> throw property.unknown(ACTIVITY);
            }
        }
        if (isInteraction) {
            interaction(definition);
        }
    }

    private static void interaction(JsonValue definition) {
        Set<String> allowed = listsOf(definition);
        definition.find("correctResponsesPattern").ifPresent(ActivityRules::patterns);
        for (String list : COMPONENT_LISTS) {
            definition.find(list).ifPresent(components -> {
                components.check(allowed.contains(list), "does not belong to this interactionType", INTERACTION);
                components(components);
            });
        }
    }

    private static Set<String> listsOf(JsonValue definition) {
        JsonValue type = definition
                .find("interactionType")
                .orElseThrow(
                        () -> definition.broken("what describes an interaction needs an interactionType", INTERACTION));
        Set<String> lists = LISTS_BY_TYPE.get(type.text(INTERACTION));
        if (lists == null) {
            throw type.broken("must be an interaction type of the specification", INTERACTION);
        }
        return lists;
    }

    private static void patterns(JsonValue patterns) {
        for (JsonValue pattern : patterns.elements(INTERACTION)) {
            pattern.text(INTERACTION);
        }
    }

    private static void components(JsonValue components) {
        Set<String> ids = new HashSet<>();
        for (JsonValue component : components.elements(INTERACTION)) {
            JsonValue id = component(component);
            id.check(ids.add(id.text(INTERACTION)), "must differ from the other ids of its list", INTERACTION);
        }
    }

    private static JsonValue component(JsonValue component) {
        for (JsonValue property : component.properties(INTERACTION)) {
            switch (property.name()) {
                case "id" -> property.check(!property.text(INTERACTION).isEmpty(), "must not be empty", INTERACTION);
                case "description" -> ValueRules.languageMap(property);
                default -> throw property.unknown(INTERACTION);
            }
        }
        return component.require("id", INTERACTION);
    }
}
