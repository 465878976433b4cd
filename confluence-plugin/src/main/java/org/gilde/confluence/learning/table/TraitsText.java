package org.gilde.confluence.learning.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gilde.confluence.learning.Traits;
import org.jspecify.annotations.Nullable;

/** Categories and extensions in two columns, each in order, so that equal ones are equal texts. */
final class TraitsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TraitsText() {}

    /** Returns one a line: no IRI has the end of a line in it. */
    static String categories(Traits traits) {
        return String.join("\n", new TreeSet<>(traits.categories()));
    }

    static String extensions(Traits traits) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(traits.extensions()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    static Traits read(@Nullable String categories, @Nullable String extensions) {
        if (categories == null && extensions == null) {
            return Traits.NONE;
        }
        return new Traits(categories == null ? Set.of() : Set.of(categories.split("\n")), values(extensions));
    }

    private static Map<String, String> values(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        try {
            return JSON.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept extensions can not be read any more", e);
        }
    }
}
