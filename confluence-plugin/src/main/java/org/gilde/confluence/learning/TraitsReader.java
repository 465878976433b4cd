package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the categories and extensions of an activity. */
final class TraitsReader {
    static final String CATEGORIES = "categories";
    static final String EXTENSIONS = "extensions";

    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_EXTENSIONS = 10;
    private static final int LONGEST_IRI = 450;
    private static final int LONGEST_VALUE = 200;
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]+");

    private TraitsReader() {}

    static Traits read(JsonFields activity) throws RefusedEventException {
        if (!activity.has(CATEGORIES) && !activity.has(EXTENSIONS)) {
            return Traits.NONE;
        }
        return new Traits(
                activity.has(CATEGORIES) ? categories(activity.node(CATEGORIES), activity.path(CATEGORIES)) : Set.of(),
                activity.has(EXTENSIONS) ? extensions(activity.node(EXTENSIONS), activity.path(EXTENSIONS)) : Map.of());
    }

    private static Set<String> categories(JsonNode node, String path) throws RefusedEventException {
        if (!node.isArray() || node.size() > MOST_CATEGORIES) {
            throw new RefusedEventException(path + " is no array of at most " + MOST_CATEGORIES + " IRIs");
        }
        Set<String> categories = new HashSet<>();
        for (JsonNode category : node) {
            categories.add(iri(JsonFields.text(category, path), path));
        }
        return categories;
    }

    private static Map<String, String> extensions(JsonNode node, String path) throws RefusedEventException {
        if (!node.isObject() || node.size() > MOST_EXTENSIONS) {
            throw new RefusedEventException(path + " is no object of at most " + MOST_EXTENSIONS + " texts");
        }
        Map<String, String> extensions = new HashMap<>();
        for (Map.Entry<String, JsonNode> extension : node.properties()) {
            String value = JsonFields.text(extension.getValue(), path);
            if (value.length() > LONGEST_VALUE) {
                throw new RefusedEventException(path + " has a text of more than " + LONGEST_VALUE + " characters");
            }
            extensions.put(iri(JsonFields.keepable(extension.getKey(), path), path), value);
        }
        return extensions;
    }

    private static String iri(String text, String path) throws RefusedEventException {
        if (text.length() > LONGEST_IRI || !IRI.matcher(text).matches()) {
            throw new RefusedEventException(
                    path + " has something else than an IRI of at most " + LONGEST_IRI + " characters");
        }
        return text;
    }
}
