package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the administrator's page prints.
 *
 * @param action where forms go
 * @param connection how the app calls the bridge
 */
public record AdminView(String action, BridgeView bridge, ConnectionView connection, SettingsFields settings) {

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

    /** The settings as last typed, with what is wrong with them, or nothing. */
    public record SettingsFields(String account, String accountProblem) {}
}
