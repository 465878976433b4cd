package org.gilde.confluence.macro;

import org.gilde.confluence.text.Phrases;

/** A macro parameter does not fit. Says which, and what is allowed, in words for whoever edits the page. */
public class BadParameterException extends RuntimeException {
    private final String parameter;
    private final String key;
    private final String[] arguments;

    /**
     * A parameter that does not fit.
     *
     * @param key the text that says what is allowed
     * @param arguments fill the text's gaps
     */
    BadParameterException(String parameter, String key, String... arguments) {
        super("macro parameter " + parameter);
        this.parameter = parameter;
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns what to print in place of the macro. */
    MacroMessage message(Viewing viewing) {
        Phrases phrases = viewing.phrases();
        return new MacroMessage(
                "warning",
                phrases.fill("gilde.problem.parameter", parameter),
                phrases.fill(key, (java.io.Serializable[]) arguments),
                phrases.language());
    }
}
