package org.gilde.confluence.learning.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.gilde.confluence.learning.Titles;
import org.jspecify.annotations.Nullable;

/** Titles in one column: a JSON object, languages in order, so that equal titles are equal texts. */
final class TitlesText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TitlesText() {}

    static String write(Titles titles) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(titles.byLanguage()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    static Titles read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Titles.NONE;
        }
        try {
            return new Titles(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept titles can not be read any more", e);
        }
    }
}
