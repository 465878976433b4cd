package org.gilde.confluence.macro;

import org.gilde.confluence.text.Phrases;

/** The Space that a macro is about is none, or whoever looks may not see it. */
public final class NoCommunityException extends BadParameterException {
    private static final long serialVersionUID = 1L;

    /** A Space with this key is not there for whoever looks. */
    NoCommunityException(String community) {
        super("community", "gilde.problem.community", community);
    }

    /**
     * Returns what to print in place of the macro. An export is read as by an anonymous reader, who may see few Spaces:
     * there nothing is wrong with the page.
     */
    @Override
    MacroMessage message(Viewing viewing) {
        Phrases phrases = viewing.phrases();
        return viewing.screen()
                ? super.message(viewing)
                : new MacroMessage(
                        "info",
                        phrases.get("gilde.export.title"),
                        phrases.get("gilde.export.text"),
                        phrases.language());
    }
}
