package org.gilde.confluence.merging;

import org.gilde.confluence.community.Community;
import org.gilde.confluence.people.PersonKey;

/** Leads the readers of one community's Space to another. */
public interface Signpost {

    /** Puts a line on the first page of a Space that leads to another; one that is there stays. */
    void lead(Community from, String into, PersonKey actor);
}
