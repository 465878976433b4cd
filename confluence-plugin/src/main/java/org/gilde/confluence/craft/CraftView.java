package org.gilde.confluence.craft;

import java.util.List;

/**
 * What My craft prints.
 *
 * @param action where its forms go
 * @param total how many items there are; empty for none
 * @param items all of them, the latest first
 * @param applied what of it was used
 * @param sharing in a sentence, how much is shared
 * @param shared those of the items that are
 * @param contributed whether the visitor lets the organization know what they do
 * @param objection to the item that the visitor says is somebody else's
 */
public record CraftView(
        String action,
        ItemForm form,
        String total,
        List<Item> items,
        Applied applied,
        String sharing,
        List<Item> shared,
        Contributed contributed,
        Objection objection,
        Looked looked,
        Paused paused,
        Erased erased) {

    /**
     * One own item.
     *
     * @param tone which color goes with the state
     * @param icon SVG path data
     * @param change where it is changed; empty for what a learning system told
     * @param use where the visitor notes having used it; empty for what is planned only
     * @param erase where it is erased, and where the visitor says that it is somebody else's
     * @param statements where those behind it are
     * @param ties whom it is shared with
     */
    public record Item(
            String id,
            String title,
            String state,
            String tone,
            String icon,
            List<String> facts,
            String change,
            String use,
            String erase,
            String object,
            String statements,
            List<Tie> ties) {

        /** Returns whether its owner may change it. */
        public boolean isOwn() {
            return !change.isEmpty();
        }

        /** Returns whether anybody else may know of it. */
        public boolean isShared() {
            return !ties.isEmpty();
        }
    }

    /**
     * What the visitor used.
     *
     * @param action where its forms go
     * @param newer where the later ones are; empty where there are none
     * @param older where the earlier ones are; empty where there are none
     */
    public record Applied(String action, List<Use> rows, String newer, String older) {

        /** Returns whether anything was used. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /**
     * One time that something was used.
     *
     * @param helped empty for nothing said
     * @param hindered empty for nothing said
     * @param item what was used
     * @param change where it is changed
     */
    public record Use(
            String id, String sentence, String helped, String hindered, String day, String item, String change) {}

    /**
     * One with whom an item is shared.
     *
     * @param key as {@link org.gilde.confluence.learning.Recipient#id}
     */
    public record Tie(String key, String name) {}

    /**
     * Whether the visitor lets the organization know what they do.
     *
     * @param isOffered whether the organization chose that members may
     * @param said how it stands, as a sentence
     */
    public record Contributed(boolean isOffered, boolean isOn, String said) {}

    /**
     * An item that the visitor says is somebody else's.
     *
     * @param id empty for none
     */
    public record Objection(String id, String title) {
        /** No item. */
        static final Objection NONE = new Objection("", "");
    }

    /**
     * Who looked.
     *
     * @param newer where the later ones are; empty where there are none
     * @param older where the earlier ones are; empty where there are none
     */
    public record Looked(List<Look> rows, String newer, String older) {

        /** Returns whether anybody looked. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /** One look. */
    public record Look(String when, String who, String role, String what) {}

    /**
     * How a pause stands.
     *
     * @param said in a sentence
     * @param days how much was not taken on which day
     */
    public record Paused(boolean isOn, String said, List<String> days) {

        /** Returns whether something was not taken. */
        public boolean hasDays() {
            return !days.isEmpty();
        }
    }

    /**
     * What can be erased, and what was.
     *
     * @param id of the item that the visitor chose; empty for none
     */
    public record Erased(String id, String title, String topic, List<Deletion> records) {}

    /** One erasure, with what became of each step. */
    public record Deletion(String what, List<String> steps) {}
}
