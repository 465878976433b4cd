package org.gilde.confluence.founding;

/** Where the coordinator's desk of a community is. */
@FunctionalInterface
public interface DeskLink {

    /** Returns its whole address, for pages. */
    String of(String community);
}
