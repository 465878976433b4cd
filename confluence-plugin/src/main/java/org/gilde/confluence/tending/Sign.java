package org.gilde.confluence.tending;

/** What tells how far a community has come. Each is a figure that the app counts anyway. */
public enum Sign {
    /** How many members there are. */
    PEOPLE,
    /** How many joined in the last ninety days. */
    NEWCOMERS,
    /** Per cent of the members who wrote a page or a comment in ninety days. */
    CONTRIBUTING,
    /** Per cent of the members who wrote a page in ninety days. */
    WRITING
}
