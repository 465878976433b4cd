package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the page for people who leave prints.
 *
 * @param action where its forms go
 * @param user as it was typed
 * @param given what was made just now, one at most
 * @param rows the links that work
 */
public record HandoverView(String action, String user, List<Given> given, List<Row> rows) {

    /** Says whether there are links that work. */
    public boolean hasRows() {
        return !rows.isEmpty();
    }

    /**
     * What is handed over.
     *
     * @param says for whom and until when
     */
    public record Given(String says, String link, String pin) {}

    /**
     * A link that works.
     *
     * @param person key
     * @param endLabel what the button is called to a screen reader
     */
    public record Row(String person, String who, String until, String endLabel) {}
}
