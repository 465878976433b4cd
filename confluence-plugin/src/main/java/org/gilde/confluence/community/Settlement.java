package org.gilde.confluence.community;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Confluence's permissions follow membership. Each change leaves a note in its own transaction; whoever carries it
 * out takes the note away. What was interrupted is carried out the next time.
 */
public final class Settlement {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Rights rights;
    private final Transactions transactions;

    /** Settles rights by what these keep. */
    public Settlement(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Rights rights,
            Transactions transactions) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.rights = rights;
        this.transactions = transactions;
    }

    /** Settles every community that has a note. Returns how many are settled now. */
    public int settleAll() {
        return (int) unsettled.communities().stream().filter(this::settle).count();
    }

    /** Settles one community. What goes wrong is logged and left for the next time. Says whether it is settled. */
    @SuppressWarnings(
            "checkstyle:IllegalCatch") // the edge: whoever joins is a member, whatever Confluence's directory says
    public boolean settle(String community) {
        try {
            transactions.run(() -> carryOut(community));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("Permissions of {} could not follow its members; they will be tried again", community, e);
            return false;
        }
    }

    private boolean carryOut(String community) {
        communities.hold(community);
        int latest = unsettled.latest(community);
        communities
                .find(community)
                .ifPresentOrElse(found -> rights.settle(community, wanted(found)), () -> rights.clear(community));
        unsettled.settled(community, latest);
        return true;
    }

    private Rights.Wanted wanted(Community community) {
        Map<Role, Set<PersonKey>> people = new EnumMap<>(Role.class);
        memberships.of(community.key()).stream().filter(Membership::isMember).forEach(member -> people.computeIfAbsent(
                        member.role(), role -> new HashSet<>())
                .add(member.person()));
        boolean isPractice = community.kind() == CommunityKind.PRACTICE;
        return new Rights.Wanted(people, readers(community), isPractice && community.joining() != Joining.INVITED);
    }

    private Set<String> readers(Community community) {
        Set<String> readers = new HashSet<>();
        communities.under(community.key()).forEach(below -> readers.add(below.key()));
        community
                .plan()
                .filter(plan -> community.joining() == Joining.OPEN)
                .ifPresent(plan -> readers.add(plan.parent()));
        return readers;
    }
}
