package org.gilde.confluence.community;

/** How far a community has come; its coordinator says so. In the order in which a community passes them. */
public enum Stage {
    POTENTIAL,
    COALESCING,
    ACTIVE,
    STEWARDSHIP,
    TRANSFORMATION
}
