package org.gilde.confluence.community;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Fellow members by membership where a Space is a community, and elsewhere by what Confluence lets people do in it. */
public final class CommunityMembers implements FellowMembers {
    private final Communities communities;
    private final Memberships memberships;
    private final FellowMembers elsewhere;

    /** Asks these, the last one about Spaces that are no community. */
    public CommunityMembers(Communities communities, Memberships memberships, FellowMembers elsewhere) {
        this.communities = communities;
        this.memberships = memberships;
        this.elsewhere = elsewhere;
    }

    @Override
    public boolean includes(String community, PersonKey person) {
        return communities.find(community).isPresent()
                ? memberships
                        .find(community, person)
                        .filter(Membership::isMember)
                        .isPresent()
                : elsewhere.includes(community, person);
    }

    /** {@inheritDoc} Two queries for five hundred people of a community. */
    @Override
    public Set<PersonKey> among(String community, Collection<PersonKey> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return communities.find(community).isPresent()
                ? memberships.among(community, people).stream()
                        .filter(Membership::isMember)
                        .map(Membership::person)
                        .collect(Collectors.toSet())
                : elsewhere.among(community, people);
    }
}
