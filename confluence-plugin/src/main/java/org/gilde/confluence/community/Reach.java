package org.gilde.confluence.community;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/**
 * What is open to whom. Members of a Learning Community read the community above it; members of that one know of the
 * Learning Communities under it unless they are by invitation, and read those that are open.
 */
public final class Reach {
    private final Communities communities;
    private final Memberships memberships;

    /** Works it out from these. */
    public Reach(Communities communities, Memberships memberships) {
        this.communities = communities;
        this.memberships = memberships;
    }

    /** Says whether somebody may know that the community is there. */
    public boolean isKnown(Community community, Caller caller) {
        return caller.isAdministrator()
                || memberships.find(community.key(), caller.person()).isPresent()
                || isKnownToOthers(community, caller.person());
    }

    private boolean isKnownToOthers(Community community, PersonKey person) {
        if (community.plan().isPresent()) {
            return community.joining() != Joining.INVITED
                    && isMember(community.plan().get().parent(), person);
        }
        return community.joining() != Joining.INVITED
                || communities.under(community.key()).stream().anyMatch(below -> isMember(below.key(), person));
    }

    /** Returns the Learning Communities under one that somebody may know of, the latest first. Three queries at most. */
    public List<Community> knownBelow(String parent, Caller caller) {
        List<Community> below = communities.under(parent);
        if (below.isEmpty() || caller.isAdministrator()) {
            return below;
        }
        List<Membership> own = memberships.of(caller.person());
        boolean isAbove = own.stream()
                .anyMatch(membership ->
                        membership.isMember() && membership.community().equals(parent));
        Set<String> keys = own.stream().map(Membership::community).collect(Collectors.toSet());
        return below.stream()
                .filter(community ->
                        keys.contains(community.key()) || (isAbove && community.joining() != Joining.INVITED))
                .toList();
    }

    /** Says whether somebody looks after the community, or administers it. */
    public boolean isInCharge(String community, Caller caller) {
        return caller.isAdministrator()
                || role(community, caller.person()).filter(Role::isInCharge).isPresent();
    }

    /** Returns the role of a member; nothing for anybody else. */
    public Optional<Role> role(String community, PersonKey person) {
        return memberships.find(community, person).filter(Membership::isMember).map(Membership::role);
    }

    private boolean isMember(String community, PersonKey person) {
        return role(community, person).isPresent();
    }
}
