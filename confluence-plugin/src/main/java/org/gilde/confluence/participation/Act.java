package org.gilde.confluence.participation;

/** The three ways to take part, the least effort first. All three are taking part. */
public enum Act {
    READ,
    REACTED,
    CREATED
}
