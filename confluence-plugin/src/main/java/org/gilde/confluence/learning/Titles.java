package org.gilde.confluence.learning;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A title by language tag, as an xAPI language map gives it.
 *
 * @param byLanguage empty where the Statement named none
 */
public record Titles(Map<String, String> byLanguage) {

    /** No title in any language. */
    public static final Titles NONE = new Titles(Map.of());

    /** Keeps its own copy. */
    public Titles {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Returns the title in the first of these languages that there is one in, else in English, else in the language
     * whose tag sorts first; nothing without titles.
     */
    public Optional<String> in(Locale... preferred) {
        for (Locale locale : preferred) {
            Optional<String> title = find(locale.getLanguage());
            if (title.isPresent()) {
                return title;
            }
        }
        return find("en")
                .or(() -> byLanguage.keySet().stream().min(String::compareTo).map(byLanguage::get));
    }

    private Optional<String> find(String language) {
        return byLanguage.keySet().stream()
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language))
                .min(String::compareTo)
                .map(byLanguage::get);
    }
}
