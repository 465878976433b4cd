package org.gilde.confluence.linkage;

import java.util.Locale;

/** A part of the app that is on, or off as a whole where the host lacks something that it calls. */
public enum Feature {
    /** What all others stand on: tables, settings, users, permissions, pages, macros, REST. */
    BASE,
    /** Pages and questions found for a topic. */
    SEARCH,
    /** Making, renewing, merging and closing communities: what changes Spaces and pages. */
    MAKING,
    /** Permissions that follow membership. */
    RIGHTS,
    /** Letters by mail. */
    LETTERS,
    /** Counting who reads. */
    READING,
    /** Counting likes. */
    LIKES,
    /** Counting who writes and comments. */
    WRITING,
    /** Telling the bridge what members share. */
    SHARING,
    /** Starting a community in the host's own dialog for new Spaces. */
    DIALOG;

    /** Returns its name as reports write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
