package org.gilde.workbench.app;

import java.util.List;
import java.util.Optional;

/**
 * What the macro picker knows of a macro, read from the app's own descriptor and i18n files.
 *
 * @param name the name in the storage format
 * @param icon a URL within the workbench
 * @param body what room the editor offers for a body
 */
public record MacroDescription(
        String name,
        String title,
        String description,
        Optional<String> icon,
        List<String> categories,
        Body body,
        List<Parameter> parameters) {

    /** What may stand in a macro. */
    public enum Body {
        /** Nothing. */
        NONE,
        /** Text as it is, without formatting: {@code ac:plain-text-body}. */
        PLAIN,
        /** Content of a page: {@code ac:rich-text-body}. */
        RICH
    }

    /**
     * One parameter of a macro.
     *
     * @param type as in the descriptor: string, boolean, enum, spacekey, label, int …
     * @param values the choices of an enum; empty otherwise
     */
    public record Parameter(
            String name,
            String type,
            String label,
            String description,
            boolean required,
            Optional<String> defaultValue,
            List<String> values) {}
}
