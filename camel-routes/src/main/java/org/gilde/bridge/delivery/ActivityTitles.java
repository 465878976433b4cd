package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/** Titles that an app can keep and show. One that it can not is left out, so that what was learned still arrives. */
public final class ActivityTitles {
    private static final int MOST = 100;
    private static final int LONGEST = 8_000;

    private ActivityTitles() {}

    /** Returns those of a language map, by language; of very many the first hundred. */
    public static ObjectNode of(JsonNode languageMap) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        Iterator<Map.Entry<String, JsonNode>> titles = languageMap.properties().iterator();
        while (titles.hasNext() && kept.size() < MOST) {
            Map.Entry<String, JsonNode> title = titles.next();
            if (isTitle(title.getValue())) {
                kept.set(title.getKey(), title.getValue());
            }
        }
        return kept;
    }

    private static boolean isTitle(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > LONGEST) {
            return false;
        }
        return node.textValue()
                .codePoints()
                .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
