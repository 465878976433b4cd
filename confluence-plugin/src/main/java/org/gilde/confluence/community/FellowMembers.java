package org.gilde.confluence.community;

import org.gilde.confluence.people.PersonKey;

/** Who works together in a community. */
public interface FellowMembers {

    /** Says whether a person is a fellow member: may create pages in that Space. False where there is no such Space. */
    boolean includes(String community, PersonKey person);
}
