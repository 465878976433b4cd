package com.atlassian.sal.api;

/** (10) SLACK, BOOT. */
public interface ApplicationProperties {
    String getBaseUrl(UrlMode mode);

    String getDisplayName();

    String getPlatformId();

    String getVersion();
}
