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
    private static final Set<String> PROPERTIES = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION_PROPERTIES = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT_PROPERTIES = Set.of("id", "description");
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
        activity.requireObject(PROPERTIES, ACTIVITY);
        activity.find("objectType")
                .ifPresent(type -> type.check(
                        type.text(ACTIVITY).equals("Activity"), "must be \"Activity\" for an Activity", ACTIVITY));
        ValueRules.iri(activity.require("id", ACTIVITY));
        activity.find("definition").ifPresent(ActivityRules::definition);
    }

    private static void definition(JsonValue definition) {
        definition.requireObject(DEFINITION_PROPERTIES, ACTIVITY);
        definition.find("name").ifPresent(ValueRules::languageMap);
        definition.find("description").ifPresent(ValueRules::languageMap);
        definition.find("type").ifPresent(ValueRules::iri);
        definition.find("moreInfo").ifPresent(ValueRules::iri);
        definition.find("extensions").ifPresent(ValueRules::extensions);
        interaction(definition);
    }

    private static void interaction(JsonValue definition) {
        Set<String> allowed = definition
                .find("interactionType")
                .map(ActivityRules::listsOf)
                .orElseGet(() -> {
                    definition.check(
                            !definition.has("correctResponsesPattern"),
                            "correctResponsesPattern needs an interactionType",
                            INTERACTION);
                    return Set.of();
                });
        definition.find("correctResponsesPattern").ifPresent(patterns -> patterns.elements(INTERACTION)
                .forEach(pattern -> pattern.text(INTERACTION)));
        for (String list : COMPONENT_LISTS) {
            definition.find(list).ifPresent(components -> {
                components.check(allowed.contains(list), "does not belong to this interactionType", INTERACTION);
                components(components);
            });
        }
    }

    private static Set<String> listsOf(JsonValue interactionType) {
        Set<String> lists = LISTS_BY_TYPE.get(interactionType.text(INTERACTION));
        if (lists == null) {
            throw interactionType.broken("must be an interaction type of the specification", INTERACTION);
        }
        return lists;
    }

    private static void components(JsonValue components) {
        Set<String> ids = new HashSet<>();
        for (JsonValue component : components.elements(INTERACTION)) {
            component.requireObject(COMPONENT_PROPERTIES, INTERACTION);
            JsonValue id = component.require("id", INTERACTION);
            id.check(!id.text(INTERACTION).isEmpty(), "must not be empty", INTERACTION);
            id.check(ids.add(id.text(INTERACTION)), "must differ from the other ids of its list", INTERACTION);
            component.find("description").ifPresent(ValueRules::languageMap);
        }
    }
}
