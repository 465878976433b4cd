package org.gilde.confluence.craft;

import java.util.List;

/**
 * What the page of an item's Statements prints.
 *
 * @param title of the item
 * @param back the way back
 * @param said in a sentence, how far they could be fetched
 * @param newer where the later ones are; empty where there are none
 * @param older where the earlier ones are; empty where there are none
 */
public record StatementsView(String title, String back, String said, List<Row> statements, String newer, String older) {

    /**
     * One Statement.
     *
     * @param stored when the bridge received it, in words
     */
    public record Row(String stored, String json) {}
}
