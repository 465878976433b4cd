package org.gilde.workbench.page.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gilde.workbench.service.LocaleAnswers;
import org.gilde.workbench.service.Viewers;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;

/** Finds the language of a request: what the person chose, what the visitor chose, what the browser asks for. */
public final class Locales implements Function<HttpServletRequest, Locale> {
    private static final String COOKIE = "workbench.language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final Viewers viewers;

    /** Asks what people chose there. */
    public Locales(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale apply(HttpServletRequest request) {
        Viewer viewer = viewers.current();
        Locale wish = viewer.isKnown()
                ? viewer.user()
                        .flatMap(WikiUser::language)
                        .map(Locale::forLanguageTag)
                        .orElse(LocaleAnswers.SITE)
                : cookie(request).map(Locale::forLanguageTag).orElse(request.getLocale());
        return Texts.closest(wish);
    }

    /** Returns the header that lets a browser remember what a visitor chose. */
    public static String remember(Locale locale) {
        return COOKIE + "=" + locale.getLanguage() + "; Path=/; Max-Age=" + YEAR + "; HttpOnly; SameSite=Lax";
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
