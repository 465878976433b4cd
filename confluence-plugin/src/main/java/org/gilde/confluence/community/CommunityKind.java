package org.gilde.confluence.community;

/** The two kinds of community. */
public enum CommunityKind {
    /** A Community of Practice: a domain, its people, their practice. */
    PRACTICE,
    /** A Learning Community: the people of one course run, inside a Community of Practice. */
    LEARNING
}
