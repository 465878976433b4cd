package org.gilde.confluence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The app's own i18n files, read as the host reads them. */
public final class Words {
    private Words() {}

    /** Returns the phrases in a language; a key that is not in its file fails the test. */
    public static Phrases in(String language) {
        Properties texts = file(language);
        Locale locale = Locale.forLanguageTag(language);
        Phrases.Source source = (key, arguments) -> {
            String text = Objects.requireNonNull(texts.getProperty(key), "no text for " + key + " in " + language);
            return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
        };
        return new Phrases(source, locale, ZoneId.of("Europe/Brussels"));
    }

    /** Returns the file of a language. */
    public static Properties file(String language) {
        String name = "/i18n/gilde" + ("en".equals(language) ? "" : "_" + language) + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            Properties texts = new Properties();
            texts.load(Objects.requireNonNull(in, name));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
