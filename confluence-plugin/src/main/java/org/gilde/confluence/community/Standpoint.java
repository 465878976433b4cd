package org.gilde.confluence.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/**
 * What is open to one person. The only place that says so: what Confluence permits follows from the same rule, see
 * {@link Rights}.
 *
 * <p>Members of a Learning Community read and ask in the community above it at once. Members of that one know of the
 * Learning Communities under it unless these are by invitation, and read and ask in those that are open. In what is
 * closed people read and do no more. Administrators of Confluence know of everything and may change it, and see what
 * goes on only where anybody does.
 *
 * <p>What the person is to all communities is read at once, so that a list of them costs no more than one.
 *
 * @param person nobody for an anonymous reader
 * @param own the person's memberships by community, of every standing
 * @param above keys of communities above those Learning Communities that the person is a member of
 */
public record Standpoint(
        Optional<PersonKey> person, boolean isAdministrator, Map<String, Membership> own, Set<String> above) {

    /** Returns the standpoint of a person, by two queries at most. */
    public static Standpoint of(
            Optional<PersonKey> person, boolean isAdministrator, Communities communities, Memberships memberships) {
        Map<String, Membership> own = new HashMap<>();
        person.ifPresent(key -> memberships.of(key).forEach(membership -> own.put(membership.community(), membership)));
        Set<String> joined = own.values().stream()
                .filter(Membership::isMember)
                .map(Membership::community)
                .collect(Collectors.toSet());
        List<Community> inside = joined.isEmpty() ? List.of() : communities.among(joined);
        Set<String> above = inside.stream()
                .flatMap(community -> community.plan().stream())
                .map(LearningPlan::parent)
                .collect(Collectors.toSet());
        return new Standpoint(person, isAdministrator && person.isPresent(), Map.copyOf(own), above);
    }

    /** Returns the standpoint of whoever wants something, by two queries at most. */
    public static Standpoint of(Caller caller, Communities communities, Memberships memberships) {
        return of(Optional.of(caller.person()), caller.isAdministrator(), communities, memberships);
    }

    /** Returns what the person is to a community; nothing for a stranger. */
    public Optional<Membership> membership(String community) {
        return Optional.ofNullable(own.get(community));
    }

    /** Says whether the person is a member, who writes there while it lives, and may stand in the list of members. */
    public boolean isMember(String community) {
        return membership(community).filter(Membership::isMember).isPresent();
    }

    /** Says whether the person leads the community as one of its coordinators. */
    public boolean isCoordinator(String community) {
        return membership(community).filter(Membership::isCoordinator).isPresent();
    }

    /** Says whether the person looks after the community as its coordinator or stand-in. */
    public boolean looksAfter(String community) {
        return membership(community).filter(Membership::isInCharge).isPresent();
    }

    /** Says whether the person may change the community: looks after it, or administers the wiki. */
    public boolean isInCharge(String community) {
        return isAdministrator || looksAfter(community);
    }

    /** Says whether the person may know that a community is there. */
    public boolean knows(Community community) {
        return isAdministrator
                || own.containsKey(community.key())
                || above.contains(community.key())
                || (community.joining() != Joining.INVITED && isAround(community));
    }

    /** Says whether the person may read what goes on in a community. */
    public boolean sees(Community community) {
        boolean isOpen = community.plan().isPresent()
                ? community.joining() == Joining.OPEN
                : community.joining() != Joining.INVITED;
        return isMember(community.key()) || above.contains(community.key()) || (isOpen && isAround(community));
    }

    /** Says whether the person may ask and react in a community. */
    public boolean asks(Community community) {
        boolean isRelated = above.contains(community.key()) || community.plan().isPresent();
        return community.closed().isEmpty() && (isMember(community.key()) || (isRelated && sees(community)));
    }

    /** Says whether the person may write in a community. */
    public boolean writes(Community community) {
        return community.closed().isEmpty() && isMember(community.key());
    }

    /** Around a Learning Community are the members of the one above it, and around that one is everybody who is logged in. */
    private boolean isAround(Community community) {
        return community.plan().map(plan -> isMember(plan.parent())).orElse(person.isPresent());
    }
}
