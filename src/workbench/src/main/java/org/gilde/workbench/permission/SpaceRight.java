package org.gilde.workbench.permission;

/** What somebody may do in a space. */
public enum SpaceRight {
    VIEW,
    /** Create and change pages. */
    EDIT,
    COMMENT,
    ADMINISTER
}
