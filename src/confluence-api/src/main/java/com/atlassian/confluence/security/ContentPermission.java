package com.atlassian.confluence.security;

/** (10) DSK. The text of the constant is compiled into the app; it is that of JD's constant values. */
public class ContentPermission {
    public static final String VIEW_PERMISSION = "View";
}
