package org.gilde.confluence.community;

/** What a Learning Community lives through, in this order. */
public enum Phase {
    BEFORE,
    LEARN,
    APPLY,
    SECURE,
    SHARE,
    CLOSE
}
