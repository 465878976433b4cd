package org.gilde.e2e.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.gilde.e2e.run.Artifacts;

/** What the app and the workbench say in one language, by the keys of their texts. */
final class Words {
    private final String language;
    private final Properties app;
    private final Properties wiki;

    private Words(String language, Properties app, Properties wiki) {
        this.language = language;
        this.app = app;
        this.wiki = wiki;
    }

    /** Reads the texts of a language, {@code en} or {@code nl}. */
    static Words in(String language) {
        String ending = language.equals("en") ? ".properties" : "_" + language + ".properties";
        return new Words(
                language,
                read("confluence-plugin/src/main/resources/i18n/gilde" + ending),
                read("src/workbench/src/main/resources/wiki/i18n/texts" + ending));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Artifacts.root().resolve(file))) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the language's tag. */
    String language() {
        return language;
    }

    /** Returns a text of the app, with its gaps filled in. */
    String app(String key, Object... gaps) {
        return text(app, key, gaps);
    }

    /** Returns a text of the workbench, with its gaps filled in. */
    String wiki(String key, Object... gaps) {
        return text(wiki, key, gaps);
    }

    private String text(Properties texts, String key, Object... gaps) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return gaps.length == 0 ? text : new MessageFormat(text, Locale.forLanguageTag(language)).format(gaps);
    }
}
