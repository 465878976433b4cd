package org.gilde.xapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonReader.Slices;
import org.gilde.xapi.json.JsonValue;

/** Puts the properties of one JSON object over those of another, one level deep. Part Three 2.2. */
final class JsonMerge {
    private static final JsonReader READER = new JsonReader(100);

    private JsonMerge() {}

    /**
     * Returns the merged object.
     *
     * @throws org.gilde.xapi.LrsException if one of them is no JSON object
     */
    static Content merge(Content present, Content posted) {
        if (!posted.isJson() || !present.isJson()) {
            throw NotMergeableException.ofTypes();
        }
        ObjectNode merged = object(present, "the document that is kept must be a JSON object to be merged");
        merged.setAll(object(posted, "must be a JSON object to be merged with the document that is kept"));
        return new Content(merged.toString().getBytes(StandardCharsets.UTF_8), posted.type());
    }

    static void check(Content posted) {
        object(posted, "must be a JSON object, as its type says");
    }

    private static ObjectNode object(Content content, String rule) {
        Slices read = READER.slices(content.bytes(), Integer.MAX_VALUE);
        JsonNode node = read.isArray()
                ? JsonNodeFactory.instance.arrayNode()
                : read.slices().get(0).node();
        JsonValue.root(node).check(node.isObject(), rule, "Part Three 2.2");
        return (ObjectNode) node;
    }
}
