package com.atlassian.confluence.security;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;

/**
 * Names and createGroupSpacePermission: (10) BOOT. The texts of the constants are compiled into the app; they are those
 * of Confluence's documented remote API. isGroupPermission, isAnonymousPermission, and all about a single user: LIKELY,
 * JD 9.4.
 */
public class SpacePermission {
    public static final String VIEWSPACE_PERMISSION = "VIEWSPACE";
    public static final String CREATEEDIT_PAGE_PERMISSION = "EDITSPACE";
    public static final String REMOVE_PAGE_PERMISSION = "REMOVEPAGE";
    public static final String EDITBLOG_PERMISSION = "EDITBLOG";
    public static final String REMOVE_BLOG_PERMISSION = "REMOVEBLOG";
    public static final String COMMENT_PERMISSION = "COMMENT";
    public static final String REMOVE_COMMENT_PERMISSION = "REMOVECOMMENT";
    public static final String CREATE_ATTACHMENT_PERMISSION = "CREATEATTACHMENT";
    public static final String REMOVE_ATTACHMENT_PERMISSION = "REMOVEATTACHMENT";
    public static final String SET_PAGE_PERMISSIONS_PERMISSION = "SETPAGEPERMISSIONS";
    public static final String ADMINISTER_SPACE_PERMISSION = "SETSPACEPERMISSIONS";

    private final String type;
    private final Space space;
    private final String group;
    private final ConfluenceUser user;

    private SpacePermission(String type, Space space, String group, ConfluenceUser user) {
        this.type = type;
        this.space = space;
        this.group = group;
        this.user = user;
    }

    public static SpacePermission createUserSpacePermission(String type, Space space, ConfluenceUser user) {
        return new SpacePermission(type, space, null, user);
    }

    public static SpacePermission createGroupSpacePermission(String type, Space space, String group) {
        return new SpacePermission(type, space, group, null);
    }

    public String getType() {
        return type;
    }

    public Space getSpace() {
        return space;
    }

    /** Null where it is not a group's. */
    public String getGroup() {
        return group;
    }

    public boolean isGroupPermission() {
        return group != null;
    }

    /** Of everybody, logged in or not. */
    public boolean isAnonymousPermission() {
        return group == null && user == null;
    }

    public boolean isUserPermission() {
        return user != null;
    }

    /** Null where it is not a single user's. */
    public ConfluenceUser getUserSubject() {
        return user;
    }
}
