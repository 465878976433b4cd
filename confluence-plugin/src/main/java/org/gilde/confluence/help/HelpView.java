package org.gilde.confluence.help;

import java.util.List;

/** What the page of help prints. */
public record HelpView(List<Macro> macros) {

    /**
     * One macro.
     *
     * @param id where it begins on the page
     * @param says paragraphs
     */
    public record Macro(String id, String name, List<String> says, List<Parameter> parameters) {}

    /**
     * One parameter.
     *
     * @param choices what it can be, the usual one first; none where it is typed or ticked
     */
    public record Parameter(String name, String means, List<String> choices) {

        /** Returns whether one of a few is chosen. */
        public boolean hasChoices() {
            return !choices.isEmpty();
        }
    }
}
