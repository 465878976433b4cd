package org.gilde.workbench.i18n;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.Locale;
import java.util.function.Supplier;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.osgi.framework.Bundle;

/** Texts of the asking app in the current user's language. The texts of other apps and of Confluence are not here. */
public final class AppI18nResolver implements I18nResolver {

    private final AppTexts texts;
    private final Supplier<Locale> locale;

    /** Reads the texts of the app. */
    public AppI18nResolver(Bundle app, Supplier<Locale> locale) {
        this.texts = AppTexts.of(AppDescriptor.of(app), app);
        this.locale = locale;
    }

    @Override
    public String getText(String key, Serializable... arguments) {
        return texts.text(locale.get(), key, (Object[]) arguments);
    }

    @Override
    public String getText(Locale language, String key, Serializable... arguments) {
        return texts.text(language, key, (Object[]) arguments);
    }

    @Override
    public String getText(String key) {
        return texts.text(locale.get(), key);
    }
}
