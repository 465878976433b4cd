package org.gilde.workbench.storage;

import java.util.Locale;

/** What a page is rendered for, as macros are told. */
public enum OutputType {
    DISPLAY,
    PREVIEW,
    PDF,
    WORD;

    /** Returns the word that Confluence uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
