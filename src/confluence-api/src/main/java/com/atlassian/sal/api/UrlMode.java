package com.atlassian.sal.api;

/** (10) SLACK. */
public enum UrlMode {
    ABSOLUTE,
    CANONICAL,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
