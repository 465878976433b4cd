package org.gilde.confluence.host;

import com.atlassian.sal.api.message.LocaleResolver;
import java.util.Locale;
import java.util.function.Supplier;
import org.gilde.confluence.linkage.NotOfferedException;
import org.gilde.confluence.linkage.Services;

/** The language of whoever is asking; English numbers and dates where Confluence does not tell. */
public final class ReaderLocale implements Supplier<Locale> {
    private final Services services;

    /** Asks the host. */
    public ReaderLocale(Services services) {
        this.services = services;
    }

    @Override
    public Locale get() {
        try {
            return services.of(LocaleResolver.class).getLocale();
        } catch (NotOfferedException | LinkageError untold) {
            return Locale.ENGLISH;
        }
    }
}
