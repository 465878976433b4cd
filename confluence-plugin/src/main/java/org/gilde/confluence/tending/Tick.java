package org.gilde.confluence.tending;

/** What became of a task this week. */
public enum Tick {
    DONE,
    SKIPPED
}
