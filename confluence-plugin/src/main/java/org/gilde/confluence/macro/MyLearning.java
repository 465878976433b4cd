package org.gilde.confluence.macro;

import java.util.List;

/**
 * What the macro {@code my-learning} prints: always the reader's own.
 *
 * @param own whether there is a reader whose own this is
 * @param message stands in for the list, or nothing
 * @param note a warning about how fresh this is, or nothing
 * @param summary how many there are, and which were asked for
 * @param more how many are left out, or nothing
 * @param pause stops what comes in about the reader; one or none
 * @param use with what the use of an item is noted
 * @param tools for the sharing of all items; one or none
 * @param craft address of the reader's own page; nothing without a reader
 */
public record MyLearning(
        boolean own,
        String message,
        String note,
        String summary,
        List<ItemRow> items,
        String more,
        List<PauseTools> pause,
        UseTools use,
        List<SharingTools> tools,
        String craft) {

    /** Returns one with a sentence and no list. */
    static MyLearning instead(
            boolean own, String message, String note, List<PauseTools> pause, UseTools use, String craft) {
        return new MyLearning(own, message, note, "", List.of(), "", pause, use, List.of(), craft);
    }
}
