package org.gilde.xapi.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Activity definitions: where they stand in Statements, and how the canonical one is made of many. What comes later
 * counts, but no language and no extension is lost. Part Two 2.4.4.1.
 */
public final class Definitions {
    private static final String DEFINITION = "definition";
    private static final String DESCRIPTION = "description";
    private static final List<String> MAPS = List.of("name", DESCRIPTION, "extensions");
    private static final List<String> COMPONENT_LISTS = List.of("choices", "scale", "source", "target", "steps");
    private static final List<String> OF_INTERACTION =
            List.of("interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");

    private Definitions() {}

    /** Gives each definition in a Statement with the id of its Activity, in the order in which they stand there. */
    public static void each(JsonNode statement, BiConsumer<String, ObjectNode> reader) {
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            each(object, reader);
        } else {
            activity(object, reader);
        }
        for (JsonNode kind : statement.path("context").path("contextActivities")) {
            if (kind.isArray()) {
                kind.forEach(activity -> activity(activity, reader));
            } else {
                activity(kind, reader);
            }
        }
    }

    /** Returns what a definition becomes by a later one; neither is changed. */
    public static ObjectNode merge(ObjectNode kept, ObjectNode later) {
        ObjectNode merged = kept.deepCopy();
        boolean isOther =
                later.has("interactionType") && !later.path("interactionType").equals(kept.path("interactionType"));
        if (isOther) {
            merged.remove(OF_INTERACTION);
        }
        later.properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (MAPS.contains(property.getKey()) && merged.get(property.getKey()) instanceof ObjectNode map) {
                map.setAll((ObjectNode) value);
            } else if (COMPONENT_LISTS.contains(property.getKey())) {
                merged.set(property.getKey(), components(merged.path(property.getKey()), value));
            } else {
                merged.set(property.getKey(), value);
            }
        });
        return merged;
    }

    private static void activity(JsonNode activity, BiConsumer<String, ObjectNode> reader) {
        if (activity.get(DEFINITION) instanceof ObjectNode definition) {
            reader.accept(activity.path("id").asText(), definition);
        }
    }

    /** The later list counts; its components keep the languages that they were described in before. */
    private static ArrayNode components(JsonNode kept, JsonNode later) {
        ArrayNode merged = later.deepCopy();
        for (JsonNode component : merged) {
            for (JsonNode earlier : kept) {
                if (earlier.path("id").equals(component.path("id"))
                        && earlier.get(DESCRIPTION) instanceof ObjectNode map) {
                    ObjectNode descriptions = map.deepCopy();
                    if (component.get(DESCRIPTION) instanceof ObjectNode own) {
                        descriptions.setAll(own);
                    }
                    ((ObjectNode) component).set(DESCRIPTION, descriptions);
                }
            }
        }
        return merged;
    }
}
