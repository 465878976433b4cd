package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the administrator's page prints.
 *
 * @param action where forms go
 * @param connection how the app calls the bridge
 * @param waiting how many people are not matched, as a sentence
 * @param unmatched those with the most events
 */
public record AdminView(
        String action,
        BridgeView bridge,
        ConnectionView connection,
        String waiting,
        List<UnmatchedRow> unmatched,
        SettingsFields settings) {

    /** Returns whether somebody is not matched. */
    public boolean hasUnmatched() {
        return !unmatched.isEmpty();
    }

    /**
     * How the bridge is doing.
     *
     * @param tone success, moved or error, as lozenges call it
     * @param state in a word
     * @param help what to do now, or nothing
     */
    public record BridgeView(String tone, String state, String help, List<Fact> facts) {}

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** An actor nobody was found for. */
    public record UnmatchedRow(String actor, String why, String events, String since) {}

    /** The settings as last typed, each with what is wrong with it, or nothing. */
    public record SettingsFields(String account, String accountProblem, String addresses, String addressesProblem) {}
}
