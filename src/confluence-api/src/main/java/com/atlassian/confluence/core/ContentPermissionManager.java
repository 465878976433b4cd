package com.atlassian.confluence.core;

import com.atlassian.confluence.security.ContentPermission;

/** LIKELY: seen for Confluence 6. */
public interface ContentPermissionManager {
    /** Adds to those who alone may; the first one of a type begins the restriction. */
    void addContentPermission(ContentPermission permission, ContentEntityObject content);
}
