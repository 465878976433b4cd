package org.gilde.workbench.storage;

import java.util.Locale;

/** The wiki's own words in rendered pages, in the reader's language. */
@FunctionalInterface
public interface Words {
    /** Returns the text of that key. */
    String text(Locale locale, String key, Object... values);
}
