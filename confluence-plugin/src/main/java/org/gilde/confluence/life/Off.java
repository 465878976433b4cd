package org.gilde.confluence.life;

/** Why the app, or a part of it, is off. */
public enum Off {
    /** The data are of a later version of the app. */
    NEWER("gilde.off.newer"),
    /** An administrator had all data removed, and did not switch the app on since. */
    REMOVED("gilde.off.removed"),
    /** The host lacks calls that it links to, as was found when the app started. */
    LACKING("gilde.off.text"),
    /** The host offers a service that it needs to nobody, now. */
    UNOFFERED("gilde.off.text");

    private final String key;

    Off(String key) {
        this.key = key;
    }

    /** Returns the key of the text that says so to everybody. */
    public String key() {
        return key;
    }

    /** Says whether it is for the data, and not for what the host has. */
    public boolean isForData() {
        return this == NEWER || this == REMOVED;
    }
}
