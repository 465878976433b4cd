package org.gilde.workbench.page.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.gilde.workbench.app.XsrfTokens;
import org.gilde.workbench.service.Viewers;
import org.gilde.workbench.storage.Words;

/** Makes exchanges of requests: finds out who asks, and in which language. */
public final class Exchanges {
    private final Viewers viewers;
    private final XsrfTokens tokens;
    private final Function<HttpServletRequest, Locale> locales;
    private final Words words;

    /** Finds out there. */
    public Exchanges(Viewers viewers, XsrfTokens tokens, Function<HttpServletRequest, Locale> locales, Words words) {
        this.viewers = viewers;
        this.tokens = tokens;
        this.locales = locales;
        this.words = words;
    }

    /** Returns the exchange of a request. */
    public Exchange of(HttpServletRequest request) {
        return new Exchange(request, viewers.current(), locales.apply(request), words, tokens.of(request));
    }

    boolean isOurs(HttpServletRequest request) {
        return tokens.isValid(request);
    }
}
