package org.gilde.confluence.community;

/** What a member is to the community. */
public enum Role {
    COORDINATOR,
    STAND_IN,
    COACH,
    MEMBER;

    /** Says whether this role looks after the community: may change it, let people in, close it. */
    public boolean isInCharge() {
        return this == COORDINATOR || this == STAND_IN;
    }
}
