package org.gilde.confluence.host;

import com.atlassian.sal.api.message.I18nResolver;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.gilde.confluence.text.Languages;
import org.gilde.confluence.text.Phrases;

/** The app's texts in the language of whoever is asking. */
public final class ReaderPhrases implements Supplier<Phrases>, Languages {
    private final I18nResolver texts;
    private final Supplier<Locale> locale;

    /**
     * Speaks through this service.
     *
     * @param locale of whoever is asking
     */
    public ReaderPhrases(I18nResolver texts, Supplier<Locale> locale) {
        this.texts = texts;
        this.locale = locale;
    }

    @Override
    public Phrases get() {
        Phrases.Source source =
                (key, arguments) -> arguments.length == 0 ? texts.getText(key) : texts.getText(key, arguments);
        return new Phrases(source, locale.get(), ZoneId.systemDefault());
    }

    /** {@inheritDoc} For whoever is not asking. */
    @Override
    public Phrases in(Locale locale) {
        return new Phrases((key, arguments) -> texts.getText(locale, key, arguments), locale, ZoneId.systemDefault());
    }
}
