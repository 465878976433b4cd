package com.atlassian.confluence.user;

/** (10) SLACK; reset: LIKELY. Null means anonymous. */
public final class AuthenticatedUserThreadLocal {
    private static final ThreadLocal<ConfluenceUser> CURRENT = new ThreadLocal<>();

    private AuthenticatedUserThreadLocal() {}

    public static ConfluenceUser get() {
        return CURRENT.get();
    }

    public static void set(ConfluenceUser user) {
        CURRENT.set(user);
    }

    public static void reset() {
        CURRENT.remove();
    }
}
