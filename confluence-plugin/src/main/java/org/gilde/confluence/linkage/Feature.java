package org.gilde.confluence.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A part of the app that is on, or off as a whole where the host lacks something that it calls. */
public enum Feature {
    /** What all others stand on: tables, settings, users, permissions, pages, macros, REST. */
    BASE(),
    /** Pages and questions found for a topic. */
    SEARCH("host.SearchedPages"),
    /** Making, renewing, merging and closing communities: what changes Spaces and pages. */
    MAKING(
            "host.HostSpaceMaking",
            "host.PageMaking",
            "host.PageRestrictions",
            "host.RenewedPages",
            "host.HomePageSignpost",
            "host.HostMovingPages",
            "host.PageGuards",
            "host.InTheirName"),
    /** Permissions that follow membership. */
    RIGHTS("host.GroupRights", "host.RoleGroups", "host.RoleRights"),
    /** Letters by mail. */
    LETTERS("host.MailPost"),
    /** Counting who reads. */
    READING("host.HeardReading"),
    /** Counting likes. */
    LIKES("host.HeardLiking"),
    /** Counting who writes and comments. */
    WRITING("host.HeardWriting"),
    /** Telling the bridge what members share. */
    SHARING("host.HeardContributing", "host.HostPlaces"),
    /** Starting a community in the host's own dialog for new Spaces. */
    DIALOG("host.blueprint.CreatedSpaces", "host.blueprint.HomePageContext");

    /** Names with spaces between them: an enum holds nothing that could change. */
    private final String classes;

    Feature(String... classes) {
        this.classes = String.join(" ", classes);
    }

    /**
     * Returns what a class of the app belongs to.
     *
     * @param user name of the class, without the package that all have in common; a nested class belongs to its outer one
     */
    static Feature of(String user) {
        String outer = user.contains("$") ? user.substring(0, user.indexOf('$')) : user;
        return Arrays.stream(values())
                .filter(feature -> feature.classes().contains(outer))
                .findFirst()
                .orElse(BASE);
    }

    /** Returns the app's classes that it calls the host through; empty for all that no other feature names. */
    Set<String> classes() {
        return classes.isEmpty() ? Set.of() : Set.of(classes.split(" "));
    }

    /** Returns its name as reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
