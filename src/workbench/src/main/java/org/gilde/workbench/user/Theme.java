package org.gilde.workbench.user;

/** The colors a person reads in. */
public enum Theme {
    LIGHT,
    DARK,
    AUTO;

    /** Returns the theme of that name, or {@link #AUTO} for any other word. */
    public static Theme of(String name) {
        for (Theme theme : values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return AUTO;
    }
}
