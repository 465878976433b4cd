package org.gilde.confluence.linkage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A part of the app that is on, or off as a whole where the host lacks something that it calls. Each names the services that
 * it needs beyond those without which the app does not start.
 */
public enum Feature {
    /** What all others stand on: tables, settings, users, Spaces, permissions, REST. */
    BASE(),
    /** The app's own pages, and what macros are drawn with. */
    PAGES(),
    /** Macros on pages of the wiki. */
    MACROS(),
    /** Forms, and the proof that an administrator gives again. */
    FORMS(
            "com.atlassian.sal.api.websudo.WebSudoManager",
            "com.atlassian.sal.api.xsrf.XsrfTokenAccessor",
            "com.atlassian.sal.api.xsrf.XsrfTokenValidator"),
    /** What runs from time to time. */
    JOBS(),
    /** Pages and questions found for a topic. */
    SEARCH(
            "com.atlassian.confluence.api.service.search.CQLSearchService",
            "com.atlassian.confluence.pages.PageManager"),
    /** People found by their mail address. */
    PEOPLE(),
    /** The people of the host's groups, for cohorts. */
    GROUPS("com.atlassian.user.GroupManager"),
    /** Making, renewing, merging and closing communities: what changes Spaces and pages. */
    MAKING(
            "com.atlassian.confluence.pages.PageManager",
            "com.atlassian.confluence.labels.LabelManager",
            "com.atlassian.confluence.core.ContentPermissionManager",
            "com.atlassian.confluence.security.SpacePermissionManager",
            "com.atlassian.user.GroupManager"),
    /** Permissions that follow membership. */
    RIGHTS("com.atlassian.confluence.security.SpacePermissionManager", "com.atlassian.user.GroupManager"),
    /** Letters by mail. */
    LETTERS("com.atlassian.mail.server.MailServerManager", "com.atlassian.confluence.languages.LocaleManager"),
    /** Counting who reads. */
    READING(),
    /** Counting likes. */
    LIKES(),
    /** Counting who writes and comments. */
    WRITING(),
    /** Telling the bridge what members share. */
    SHARING("com.atlassian.confluence.pages.PageManager"),
    /** Forgetting users and Spaces that were deleted, as soon as they are. */
    REMOVALS(),
    /** Starting a community in the host's own dialog for new Spaces. */
    DIALOG();

    /** Names with spaces between them: an enum holds nothing that could change. */
    private final String services;

    Feature(String... services) {
        this.services = String.join(" ", services);
    }

    /** Returns the names of the services' types. */
    public Set<String> services() {
        return services.isEmpty() ? Set.of() : Set.of(services.split(" "));
    }

    /** Returns all that is off where this is: itself, and what stands on it. */
    Set<Feature> withAllOnIt() {
        return switch (this) {
            case BASE -> EnumSet.allOf(Feature.class);
            case PAGES -> EnumSet.of(PAGES, MACROS, FORMS);
            default -> EnumSet.of(this);
        };
    }

    /** Returns its name as reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
