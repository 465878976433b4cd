package com.atlassian.confluence.security;

/** Who alone may see or edit a page. (10) DSK; isEmpty: LIKELY. */
public class ContentPermissionSet {
    /** A stand-in overrides this. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException("compile-only signature");
    }
}
