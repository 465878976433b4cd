package com.atlassian.sal.api.message;

import java.io.Serializable;
import java.util.Locale;

/** (10) SLACK, OO. */
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(String key);

    /** JD sal 3.0. */
    String getText(Locale locale, String key, Serializable... arguments);
}
