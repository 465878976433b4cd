package org.gilde.confluence.takealong;

import java.util.List;

/**
 * The page to read and to print, of which one part is written after the other.
 *
 * @param title of the whole
 * @param made in a sentence
 */
public record TakenPage(String title, String made) {

    /**
     * Some items, or some lines, under one heading.
     *
     * @param heading empty where it goes on
     */
    public record Part(String heading, String lead, List<Item> items, List<String> lines) {

        /** Says whether it begins something. */
        public boolean isBeginning() {
            return !heading.isEmpty();
        }

        /** Says whether something stands before the rest. */
        public boolean hasLead() {
            return !lead.isEmpty();
        }

        /** Says whether there are items. */
        public boolean hasItems() {
            return !items.isEmpty();
        }

        /** Says whether there are lines. */
        public boolean hasLines() {
            return !lines.isEmpty();
        }
    }

    /**
     * One item.
     *
     * @param facts in words, the most telling first
     * @param shared with whom, in a sentence
     */
    public record Item(String title, String state, List<String> facts, String shared) {}
}
