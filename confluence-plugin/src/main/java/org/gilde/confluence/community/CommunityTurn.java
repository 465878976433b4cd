package org.gilde.confluence.community;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes who belongs to a community, one change after the other for each community. The note of the permissions that have to
 * follow is kept with the change.
 */
public final class CommunityTurn {
    private static final Logger LOG = LoggerFactory.getLogger(CommunityTurn.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public CommunityTurn(
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

    Communities communities() {
        return communities;
    }

    Memberships memberships() {
        return memberships;
    }

    Outcome enter(String community, PersonKey person, Optional<Membership> before) {
        if (before.filter(Membership::isMember).isPresent()) {
            return Outcome.UNCHANGED;
        }
        keep(community, person, before.map(Membership::role).orElse(Role.MEMBER), Standing.JOINED, false);
        return Outcome.DONE;
    }

    Outcome give(Membership before, Role role) {
        memberships.keep(new Membership(
                before.community(), before.person(), role, before.standing(), before.listed(), before.since()));
        return Outcome.DONE;
    }

    void keep(String community, PersonKey person, Role role, Standing standing, boolean listed) {
        memberships.keep(new Membership(community, person, role, standing, listed, clock.instant()));
    }

    Optional<Membership> coordinator(String community, PersonKey person) {
        return memberships.find(community, person).filter(Membership::isCoordinator);
    }

    Standpoint standpoint(Caller caller) {
        return Standpoint.of(caller, communities, memberships);
    }

    boolean isLastCoordinator(Membership membership) {
        return membership.isCoordinator()
                && memberships.inCharge(membership.community()).stream()
                                .filter(Membership::isCoordinator)
                                .count()
                        == 1;
    }

    Outcome asInCharge(String what, String community, Caller caller, PersonKey person, Supplier<Outcome> work) {
        return change(
                what,
                community,
                caller,
                person,
                found -> standpoint(caller).isInCharge(community) ? work.get() : Outcome.REFUSED);
    }

    Outcome change(String what, String community, Caller caller, PersonKey person, Function<Community, Outcome> work) {
        Set<PersonKey> changed = Stream.of(caller.person(), person).collect(Collectors.toSet());
        return inTurn(what, community, changed, () -> {
            Optional<Community> found = communities.find(community).filter(standpoint(caller)::knows);
            if (found.isEmpty()) {
                return Outcome.NO_COMMUNITY;
            }
            return found.get().closed().isPresent() ? Outcome.CLOSED : work.apply(found.get());
        });
    }

    /** One after the other for each community; the note of what has to follow is kept with the change. */
    Outcome inTurn(String what, String community, Set<PersonKey> changed, Supplier<Outcome> work) {
        Outcome outcome = transactions.run(() -> {
            communities.hold(community);
            Outcome decided = work.get();
            if (decided == Outcome.DONE && !changed.isEmpty()) {
                unsettled.note(community, changed);
            }
            return decided;
        });
        if (outcome == Outcome.DONE) {
            LOG.info("Membership of {} changed: {}", community, what);
            settlement.settle(community);
        }
        return outcome;
    }
}
