package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of an Activity's categories and extensions may leave the store: ids that are IRIs, and short texts under the
 * keys that the operator lets through. What is longer stays whole where it is; nothing is cut.
 */
public final class ActivityTraits {
    private static final int MOST_CATEGORIES = 20;
    private static final int LONGEST_IRI = 450;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+");
    private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*");

    private final SortedSet<String> keys;

    /** Lets extensions under these keys through, 10 or fewer. */
    public ActivityTraits(Set<String> keys) {
        this.keys = new TreeSet<>(keys);
    }

    private static boolean isIri(String text) {
        return text.length() <= LONGEST_IRI && IRI.matcher(text).matches();
    }

    /** Adds the ids of a Statement's category Activities, one Activity or an array of them. */
    void addCategories(JsonNode category, ObjectNode event) {
        SortedSet<String> ids = new TreeSet<>();
        for (JsonNode each : category.isObject() ? List.of(category) : category) {
            if (each.path("id").isTextual() && isIri(each.path("id").textValue())) {
                ids.add(each.path("id").textValue());
            }
        }
        if (!ids.isEmpty()) {
            ArrayNode kept = event.putArray("categories");
            ids.stream().limit(MOST_CATEGORIES).forEach(kept::add);
        }
    }

    /** Adds extensions: of the first of these places that has a text under the key. */
    void addExtensions(List<JsonNode> places, ObjectNode event) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (String key : keys) {
            places.stream()
                    .map(place -> place.path(key))
                    .filter(ActivityTraits::isShortText)
                    .findFirst()
                    .ifPresent(value -> kept.set(key, value));
        }
        if (!kept.isEmpty()) {
            event.set("extensions", kept);
        }
    }

    private static boolean isShortText(JsonNode value) {
        return value.isTextual()
                && value.textValue().length() <= LONGEST_VALUE
                && VALUE.matcher(value.textValue()).matches();
    }
}
