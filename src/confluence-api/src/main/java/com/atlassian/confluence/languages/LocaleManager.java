package com.atlassian.confluence.languages;

import com.atlassian.user.User;
import java.util.Locale;

/** (10) OO, SLACK. */
public interface LocaleManager {
    Locale getLocale(User user);

    Locale getSiteDefaultLocale();
}
