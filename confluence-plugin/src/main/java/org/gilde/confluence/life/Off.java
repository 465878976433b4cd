package org.gilde.confluence.life;

/** Why the app touches nothing. */
public enum Off {
    /** The data are of a later version of the app. */
    NEWER("gilde.off.newer"),
    /** An administrator had all data removed, and did not switch the app on since. */
    REMOVED("gilde.off.removed");

    private final String key;

    Off(String key) {
        this.key = key;
    }

    /** Returns the key of the text that says so to everybody. */
    public String key() {
        return key;
    }
}
