package org.gilde.confluence.community;

import org.gilde.confluence.people.PersonKey;

/** Who works together in a community. */
public interface FellowMembers {

    /** Says whether a person is a fellow member: a member, or in a Space that is no community who may create pages. */
    boolean includes(String community, PersonKey person);
}
