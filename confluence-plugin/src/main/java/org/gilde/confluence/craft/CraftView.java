package org.gilde.confluence.craft;

import java.util.List;

/**
 * What My craft prints.
 *
 * @param action where its forms go
 * @param total how many items there are; empty for none
 * @param items all of them, the latest first
 * @param sharing in a sentence, how much is shared
 * @param shared those of the items that are
 */
public record CraftView(
        String action, ItemForm form, String total, List<Item> items, String sharing, List<Item> shared) {

    /**
     * One own item.
     *
     * @param tone which color goes with the state
     * @param icon SVG path data
     * @param change where it is changed; empty for what a learning system told
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
     * One with whom an item is shared.
     *
     * @param key as {@link org.gilde.confluence.learning.Recipient#id}
     */
    public record Tie(String key, String name) {}
}
