package org.gilde.confluence.admin;

/**
 * What the administrator's page prints of the floor.
 *
 * @param said what holds, as a sentence
 * @param open whether it can still be raised
 * @param typed the field's value
 * @param help from and to what, and what becomes of it
 * @param problem what is wrong with the value; empty for nothing
 */
public record FloorView(String said, boolean open, String typed, String help, String problem) {

    /** Returns whether something is wrong with the value. */
    public boolean hasProblem() {
        return !problem.isEmpty();
    }
}
