package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** {@code format=canonical}: one language in each map, by what the reader prefers. Part Three 2.1.3. */
final class CanonicalFormat {
    private static final List<String> COMPONENT_LISTS = List.of("choices", "scale", "source", "target", "steps");

    private CanonicalFormat() {}

    static ObjectNode reduce(ObjectNode statement, Languages languages) {
        map(statement.path("verb"), "display", languages);
        JsonNode object = statement.path("object");
        if (object.path("objectType").asText().equals("SubStatement")) {
            reduce((ObjectNode) object, languages);
        }
        definition(object.path("definition"), languages);
        statement
                .path("context")
                .path("contextActivities")
                .forEach(kind -> kind.forEach(activity -> definition(activity.path("definition"), languages)));
        for (JsonNode attachment : statement.path("attachments")) {
            map(attachment, "display", languages);
            map(attachment, "description", languages);
        }
        return statement;
    }

    private static void definition(JsonNode definition, Languages languages) {
        map(definition, "name", languages);
        map(definition, "description", languages);
        for (String list : COMPONENT_LISTS) {
            definition.path(list).forEach(component -> map(component, "description", languages));
        }
    }

    private static void map(JsonNode owner, String property, Languages languages) {
        if (owner.path(property) instanceof ObjectNode map && map.size() > 1) {
            List<String> tags = new ArrayList<>();
            map.fieldNames().forEachRemaining(tags::add);
            map.retain(languages.best(tags));
        }
    }
}
