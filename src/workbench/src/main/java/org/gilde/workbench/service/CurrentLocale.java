package org.gilde.workbench.service;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language in which the current request is answered. */
public final class CurrentLocale {
    private static final ThreadLocal<@Nullable Locale> CURRENT = new ThreadLocal<>();

    private CurrentLocale() {}

    /** Returns the language of the current request, if the wiki answers one. */
    public static Optional<Locale> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Begins a request in that language. */
    public static void set(Locale locale) {
        CURRENT.set(locale);
    }

    /** Ends the request. */
    public static void reset() {
        CURRENT.remove();
    }
}
