package org.gilde.confluence.cohort;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Groups of Confluence. */
public interface Groups {

    /** Returns the user names of a group's people; nothing where there is no such group. */
    Optional<List<String>> names(String group);

    /** Says whether a person is in a group. */
    boolean includes(String group, PersonKey person);
}
