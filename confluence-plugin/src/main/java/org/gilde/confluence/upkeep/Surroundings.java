package org.gilde.confluence.upkeep;

/** Knows where the app runs. */
@FunctionalInterface
public interface Surroundings {

    /** Returns where. */
    Environment environment();
}
