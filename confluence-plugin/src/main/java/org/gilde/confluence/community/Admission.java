package org.gilde.confluence.community;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets many people in or out at once, as the roster of a course does. It asks nobody's leave: whoever calls decided that.
 * Each portion is a transaction of its own with as many statements, however many are in it, and its permissions follow
 * before the next one. What was interrupted may be called again: whoever is in already stays as they are.
 */
public final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public Admission(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Settlement settlement,
            Transactions transactions,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes these people plain members of a living community. Returns how many were none before. */
    public int admit(String community, Collection<PersonKey> people) {
        return admit(community, people, Role.MEMBER);
    }

    /**
     * Makes these people members of a living community, with this role; whoever is invited as more becomes that. Returns how
     * many were none before.
     */
    public int admit(String community, Collection<PersonKey> people, Role role) {
        return inPortions("let in", community, people, some -> enter(community, some, role, Standing.JOINED));
    }

    /** Invites these people to a living community; whoever asked is let in by it. Returns for how many that is new. */
    public int invite(String community, Collection<PersonKey> people) {
        return inPortions("invited", community, people, some -> enter(community, some, Role.MEMBER, Standing.INVITED));
    }

    /**
     * Makes these people strangers to a living community, and takes invitations back. Whoever looks after it stays.
     * Returns how many left by it.
     */
    public int dismiss(String community, Collection<PersonKey> people) {
        return inPortions("let out", community, people, some -> {
            List<PersonKey> leaving = memberships.among(community, some).stream()
                    .filter(is -> !is.isInCharge())
                    .map(Membership::person)
                    .toList();
            memberships.removeAll(community, leaving);
            return leaving;
        });
    }

    private List<PersonKey> enter(String community, List<PersonKey> people, Role role, Standing standing) {
        Instant now = clock.instant();
        Map<PersonKey, Membership> before = new HashMap<>();
        memberships.among(community, people).forEach(is -> before.put(is.person(), is));
        List<Membership> entering = people.stream()
                .flatMap(person ->
                        entering(community, person, Optional.ofNullable(before.get(person)), role, standing, now)
                                .stream())
                .toList();
        memberships.keepAll(entering);
        return entering.stream().map(Membership::person).toList();
    }

    private static Optional<Membership> entering(
            String community,
            PersonKey person,
            Optional<Membership> before,
            Role role,
            Standing standing,
            Instant now) {
        if (before.isEmpty()) {
            return Optional.of(new Membership(community, person, role, standing, false, now));
        }
        boolean isIn = before.get().isMember()
                || (before.get().standing() == Standing.INVITED && standing == Standing.INVITED);
        return isIn
                ? Optional.empty()
                : Optional.of(new Membership(
                        community,
                        person,
                        role.compareTo(before.get().role()) < 0
                                ? role
                                : before.get().role(),
                        Standing.JOINED,
                        before.get().listed(),
                        now));
    }

    private int inPortions(
            String what,
            String community,
            Collection<PersonKey> people,
            Function<List<PersonKey>, List<PersonKey>> work) {
        List<PersonKey> all = new ArrayList<>(new LinkedHashSet<>(people));
        int changed = 0;
        for (int from = 0; from < all.size(); from += Memberships.PORTION) {
            List<PersonKey> some = all.subList(from, Math.min(all.size(), from + Memberships.PORTION));
            int here = transactions.run(() -> portion(community, some, work));
            if (here > 0) {
                LOG.info("{} people were {} by {}", here, what, community);
                settlement.settle(community);
            }
            changed += here;
        }
        return changed;
    }

    /** Holds the community for as long as it takes to write who belongs to it; groups follow without holding it. */
    private int portion(String community, List<PersonKey> people, Function<List<PersonKey>, List<PersonKey>> work) {
        communities.hold(community);
        boolean isLiving = communities
                .find(community)
                .filter(found -> found.closed().isEmpty())
                .isPresent();
        List<PersonKey> changed = isLiving ? work.apply(people) : List.of();
        if (!changed.isEmpty()) {
            unsettled.note(community, changed);
        }
        return changed.size();
    }
}
