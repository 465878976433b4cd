package com.atlassian.confluence.security;

/**
 * One of those who alone may see or edit a page. (10) DSK; createGroupPermission and what it carries: LIKELY. The text of
 * the constant is compiled into the app; it is that of JD's constant values.
 */
public class ContentPermission {
    public static final String VIEW_PERMISSION = "View";

    private final String type;
    private final String groupName;

    private ContentPermission(String type, String groupName) {
        this.type = type;
        this.groupName = groupName;
    }

    public static ContentPermission createGroupPermission(String type, String groupName) {
        return new ContentPermission(type, groupName);
    }

    public String getType() {
        return type;
    }

    public String getGroupName() {
        return groupName;
    }
}
