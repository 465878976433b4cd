package org.gilde.confluence.community;

import java.util.Optional;
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
