package org.gilde.confluence.admin;

import java.util.List;
import org.gilde.confluence.admin.HealthView.Row;

/**
 * What the page of the app's health prints of the calls into Confluence.
 *
 * @param tone of the whole, as lozenges call it
 * @param state of the whole, in a word
 * @param said how much was looked at, as a sentence
 * @param wrong what is not as it should be
 * @param text address of all of it as a text, for a request for support
 */
public record LinkageView(String tone, String state, String said, List<Row> features, List<Wrong> wrong, String text) {

    /**
     * One call that is not as it should be.
     *
     * @param call owner, member and descriptor
     * @param features what does not work without it
     */
    public record Wrong(String call, String state, String detail, String features) {}

    /** Says whether anything is not as it should be. */
    public boolean hasWrong() {
        return !wrong.isEmpty();
    }
}
