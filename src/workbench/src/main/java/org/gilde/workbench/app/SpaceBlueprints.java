package org.gilde.workbench.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What enabled apps add to the dialog for new spaces. Nothing where the plugin that makes spaces from them is off. */
public interface SpaceBlueprints {

    /** Returns what stands in the dialog, in the order in which it was enabled, in the current user's language. */
    List<Offer> all();

    /** Returns one of them by the complete key of its web-item. */
    Optional<Offer> find(String item);

    /**
     * One kind of space.
     *
     * @param item the complete key of its web-item
     * @param icon address of its picture
     * @param page the one page of its wizard, if it has any
     */
    record Offer(String item, String name, String description, Optional<String> icon, Optional<Page> page, Home home) {}

    /** A page of a wizard. */
    record Page(String id, String title, String asideTitle, String asideText, Form form) {}

    /** The form of a page: a template of the app. */
    @FunctionalInterface
    interface Form {
        /**
         * Returns it as HTML.
         *
         * @param values of the template's variables; an unknown one is empty
         * @param own the host's own templates, which it may call, by their name
         */
        String write(Map<String, String> values, UnaryOperator<String> own);
    }

    /** The home page of a new space. */
    @FunctionalInterface
    interface Home {
        /**
         * Returns its storage format, once the app has had its say about what was answered.
         *
         * @param answers by the names of the wizard's fields
         */
        String write(Map<String, Object> answers);
    }
}
