package com.atlassian.sal.api.message;

import java.io.Serializable;

/** (10) SLACK, OO. */
public interface I18nResolver {
    String getText(String key, Serializable... arguments);

    String getText(String key);
}
