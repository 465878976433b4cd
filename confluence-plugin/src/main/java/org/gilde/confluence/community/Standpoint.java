package org.gilde.confluence.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * What one person is to all communities, read at once, so that a list of them costs no more than one.
 *
 * @param person nobody for an anonymous reader
 * @param own the person's memberships by community, of every standing
 */
public record Standpoint(Optional<PersonKey> person, boolean isAdministrator, Map<String, Membership> own) {

    /** Returns the standpoint of a person, by one query. */
    public static Standpoint of(Optional<PersonKey> person, boolean isAdministrator, Memberships memberships) {
        Map<String, Membership> own = new HashMap<>();
        person.ifPresent(key -> memberships.of(key).forEach(membership -> own.put(membership.community(), membership)));
        return new Standpoint(person, isAdministrator && person.isPresent(), Map.copyOf(own));
    }

    /** Says whether the person is a member. */
    public boolean isMember(String community) {
        return membership(community).filter(Membership::isMember).isPresent();
    }

    /** Says whether the person looks after the community as its coordinator or stand-in. */
    public boolean looksAfter(String community) {
        return membership(community)
                .filter(Membership::isMember)
                .filter(membership -> membership.role().isInCharge())
                .isPresent();
    }

    /** Says whether the person may change the community: looks after it, or administers the wiki. */
    public boolean isInCharge(String community) {
        return isAdministrator || looksAfter(community);
    }

    /**
     * Says whether the person may know that a community is there. A Learning Community is known to those of its parent
     * unless people come in by invitation only.
     */
    public boolean knows(Community community) {
        if (isAdministrator || own.containsKey(community.key())) {
            return true;
        }
        boolean isHidden = community.joining() == Joining.INVITED;
        return !isHidden
                && person.isPresent()
                && community
                        .plan()
                        .map(LearningPlan::parent)
                        .map(this::isMember)
                        .orElse(true);
    }

    /**
     * Says whether the person may see what goes on in a Learning Community: its members, and those of its parent where
     * it is open. Nobody else, administrators neither.
     */
    public boolean seesInside(Community community) {
        return isMember(community.key())
                || (community.joining() == Joining.OPEN
                        && community
                                .plan()
                                .filter(plan -> isMember(plan.parent()))
                                .isPresent());
    }

    private Optional<Membership> membership(String community) {
        return Optional.ofNullable(own.get(community));
    }
}
