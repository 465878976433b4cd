package org.gilde.confluence.settings;

import java.util.List;

/**
 * What the page of offers prints.
 *
 * @param back the community's own page
 * @param action where forms go
 */
public record RenewalView(String lead, String back, String action, String community, List<Row> rows) {

    /** Returns whether anything is offered. */
    public boolean hasRows() {
        return !rows.isEmpty();
    }

    /**
     * One offer.
     *
     * @param page the page's name in the app, for the form
     * @param macro its name, for the form
     * @param where the page's title
     * @param what the macro's title
     */
    public record Row(String page, String macro, String where, String url, String what, String description) {}
}
