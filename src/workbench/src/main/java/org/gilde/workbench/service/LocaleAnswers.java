package org.gilde.workbench.service;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.user.User;
import java.util.Locale;
import java.util.Optional;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;
import org.jspecify.annotations.Nullable;

/** Answers which language a person reads. */
public final class LocaleAnswers implements LocaleManager {
    /** What somebody reads who chose nothing. */
    public static final Locale SITE = Locale.ENGLISH;

    private final Users users;

    /** Reads what people chose. */
    public LocaleAnswers(Users users) {
        this.users = users;
    }

    @Override
    public Locale getLocale(@Nullable User user) {
        return Optional.ofNullable(user)
                .flatMap(known -> users.byName(known.getName()))
                .flatMap(WikiUser::language)
                .map(Locale::forLanguageTag)
                .or(() -> user == null ? CurrentLocale.get() : Optional.empty())
                .orElse(SITE);
    }

    @Override
    public Locale getSiteDefaultLocale() {
        return SITE;
    }
}
