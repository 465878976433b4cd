package org.gilde.workbench.page.frame;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.gilde.workbench.storage.Words;

/** The wiki's texts, from its i18n files: English and Dutch. Who reads another language gets English, and apps in theirs. */
public final class Texts implements Words {
    /** The languages that a reader can choose, by code. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"), Locale.FRENCH, Locale.GERMAN);

    private static final Set<String> WRITTEN = Set.of("en", "nl");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * Returns the text of that key, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws MissingResourceException if there is none
     */
    @Override
    public String text(Locale locale, String key, Object... values) {
        String text =
                ResourceBundle.getBundle("wiki.i18n.texts", locale, NO_FALLBACK).getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** Returns the language in which the wiki itself speaks to a reader. */
    public static Locale spoken(Locale locale) {
        return WRITTEN.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
    }

    /** Returns the one of our languages that fits a wish such as {@code nl-BE}; English for any other. */
    public static Locale closest(Locale wish) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
