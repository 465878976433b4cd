package org.gilde.confluence.text;

import java.util.Locale;

/** What the app says in a language that is not the reader's own, such as that of a community's pages. */
@FunctionalInterface
public interface Languages {

    /** Returns the texts in one language. */
    Phrases in(Locale language);
}
