package org.gilde.confluence.admin;

/**
 * What the page of all data prints.
 *
 * @param action where its forms go
 * @param tone of the state's lozenge
 * @param state in one word
 * @param said the state in a sentence
 * @param amount how many rows there are, in a sentence; empty where they are not counted
 * @param countable whether they can be counted
 * @param removable whether they can be removed
 * @param startable whether the app can be switched on
 * @param confirm says what has to be typed to remove them
 * @param problem what is wrong with what was typed; empty for nothing
 */
public record DataView(
        String action,
        String tone,
        String state,
        String said,
        String amount,
        boolean countable,
        boolean removable,
        boolean startable,
        String confirm,
        String problem) {

    /** Says whether something is wrong. */
    public boolean hasProblem() {
        return !problem.isEmpty();
    }
}
