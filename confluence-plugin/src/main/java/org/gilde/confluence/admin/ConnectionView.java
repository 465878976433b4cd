package org.gilde.confluence.admin;

import java.util.List;

/**
 * How the app calls the bridge, as the administrator's page prints it.
 *
 * @param known whether an administrator told where the bridge is
 * @param refused a sentence about the events that the app refused
 * @param letters the oldest of them
 * @param test what the test just found
 */
public record ConnectionView(
        boolean known, AccessFields access, String refused, List<Letter> letters, List<TestView> test) {

    /** Says whether events wait that can be dealt with here. */
    public boolean hasLetters() {
        return !letters.isEmpty();
    }

    /**
     * The address and the key as last typed, each with what is wrong with it, or nothing. A secret is never printed.
     *
     * @param secretHelp whether one is kept
     */
    public record AccessFields(
            String address,
            String addressProblem,
            String key,
            String keyProblem,
            String secretProblem,
            String secretHelp) {}

    /** One refused event. */
    public record Letter(
            String id, String sequence, String since, String reason, String retryLabel, String dropLabel) {}

    /**
     * What a test found.
     *
     * @param tone success or error, as lozenges call it
     * @param help what to do
     */
    public record TestView(String tone, String state, String help, List<AdminView.Fact> legs) {}
}
