package org.gilde.confluence.community;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Who works together in a community. */
public interface FellowMembers {

    /** Says whether a person is a fellow member: a member, or in a Space that is no community who may create pages. */
    boolean includes(String community, PersonKey person);

    /** Returns those of these people who are fellow members. */
    default Set<PersonKey> among(String community, Collection<PersonKey> people) {
        return people.stream().filter(person -> includes(community, person)).collect(Collectors.toSet());
    }
}
