package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityObject;

/** (10) SLACK. */
public class Comment extends ContentEntityObject {
    /** A stand-in overrides this. */
    public ContentEntityObject getContainer() {
        throw new UnsupportedOperationException("compile-only signature");
    }
}
