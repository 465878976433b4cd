package org.gilde.confluence.community;

/** Who looks after Confluence's Spaces. */
public interface SpaceAdministration {

    /** Says whether the current user may administer a Space. False where there is no such Space. */
    boolean mayAdminister(String space);
}
