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
 * Lets people in and out of communities, and gives them roles. Each wish may be repeated. Permissions follow at once
 * where that succeeds, and later where it does not.
 */
public final class Belonging {
    private static final Logger LOG = LoggerFactory.getLogger(Belonging.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public Belonging(
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

    /** Joins an open community, accepts an invitation, or asks to be let in: whichever the community offers. */
    public Outcome join(String community, Caller caller) {
        return change("join", community, caller, caller.person(), found -> {
            Optional<Membership> before = memberships.find(community, caller.person());
            boolean isInvited =
                    before.filter(is -> is.standing() == Standing.INVITED).isPresent();
            if (before.isPresent() && !isInvited && found.joining() != Joining.OPEN) {
                return Outcome.UNCHANGED;
            }
            if (isInvited || found.joining() == Joining.OPEN) {
                return enter(community, caller.person(), before);
            }
            if (found.joining() == Joining.INVITED) {
                return Outcome.REFUSED;
            }
            keep(community, caller.person(), Role.MEMBER, Standing.ASKED, false);
            return Outcome.DONE;
        });
    }

    private Outcome enter(String community, PersonKey person, Optional<Membership> before) {
        if (before.filter(Membership::isMember).isPresent()) {
            return Outcome.UNCHANGED;
        }
        keep(community, person, before.map(Membership::role).orElse(Role.MEMBER), Standing.JOINED, false);
        return Outcome.DONE;
    }

    /** Leaves a community, declines its invitation, or takes back having asked. Always possible but for its last coordinator. */
    public Outcome leave(String community, Caller caller) {
        return inTurn("leave", community, Set.of(caller.person()), () -> {
            Optional<Community> found = communities.find(community);
            Optional<Membership> before = memberships.find(community, caller.person());
            if (before.isEmpty()) {
                return found.filter(standpoint(caller)::knows).isPresent() ? Outcome.UNCHANGED : Outcome.NO_COMMUNITY;
            }
            if (found.filter(living -> living.closed().isEmpty()).isPresent() && isLastCoordinator(before.get())) {
                return Outcome.LAST_COORDINATOR;
            }
            memberships.remove(community, caller.person());
            return Outcome.DONE;
        });
    }

    /** Invites somebody, by those in charge; whoever asked is let in by it. */
    public Outcome invite(String community, Caller caller, PersonKey person, Role role) {
        return asInCharge("invite", community, caller, person, () -> {
            Optional<Membership> before = memberships.find(community, person);
            if (role == Role.COORDINATOR && !mayAppointCoordinators(community, caller)) {
                return Outcome.REFUSED;
            }
            if (before.filter(is -> is.standing() != Standing.ASKED).isPresent()) {
                return Outcome.UNCHANGED;
            }
            keep(community, person, role, before.isPresent() ? Standing.JOINED : Standing.INVITED, false);
            return Outcome.DONE;
        });
    }

    /** Lets somebody in who asked, by those in charge. */
    public Outcome letIn(String community, Caller caller, PersonKey person) {
        return asInCharge("let in", community, caller, person, () -> {
            Optional<Membership> before = memberships.find(community, person);
            return before.filter(is -> is.standing() != Standing.INVITED).isPresent()
                    ? enter(community, person, before)
                    : Outcome.NOBODY;
        });
    }

    /** Turns down somebody who asked, or takes an invitation back, by those in charge. A member stays one. */
    public Outcome refuse(String community, Caller caller, PersonKey person) {
        return asInCharge("refuse", community, caller, person, () -> {
            Optional<Membership> before = memberships.find(community, person);
            if (before.isEmpty()) {
                return Outcome.UNCHANGED;
            }
            if (before.get().isMember()) {
                return Outcome.NOBODY;
            }
            memberships.remove(community, person);
            return Outcome.DONE;
        });
    }

    /** Gives a member another role, by those in charge. Only coordinators and administrators make or unmake coordinators. */
    public Outcome changeRole(String community, Caller caller, PersonKey person, Role role) {
        return asInCharge("change role", community, caller, person, () -> {
            Optional<Membership> before = memberships.find(community, person).filter(Membership::isMember);
            if (before.isEmpty()) {
                return Outcome.NOBODY;
            }
            if (before.get().role() == role) {
                return Outcome.UNCHANGED;
            }
            boolean isAboutCoordinators =
                    role == Role.COORDINATOR || before.get().role() == Role.COORDINATOR;
            if (isAboutCoordinators && !mayAppointCoordinators(community, caller)) {
                return Outcome.REFUSED;
            }
            return isLastCoordinator(before.get()) ? Outcome.LAST_COORDINATOR : give(before.get(), role);
        });
    }

    /** Makes another member coordinator in the caller's place; the caller stays a member. */
    public Outcome handOver(String community, Caller caller, PersonKey person) {
        return change("hand over", community, caller, person, found -> {
            Optional<Membership> from = coordinator(community, caller.person());
            Optional<Membership> to = memberships.find(community, person).filter(Membership::isMember);
            if (from.isEmpty()) {
                return Outcome.REFUSED;
            }
            if (to.isEmpty()) {
                return Outcome.NOBODY;
            }
            if (caller.person().equals(person)) {
                return Outcome.UNCHANGED;
            }
            give(to.get(), Role.COORDINATOR);
            return give(from.get(), Role.MEMBER);
        });
    }

    /** Lets a member choose whether to stand in the list of members. */
    public Outcome list(String community, PersonKey person, boolean listed) {
        return inTurn("list", community, Set.of(), () -> {
            Optional<Membership> before = memberships.find(community, person).filter(Membership::isMember);
            if (before.isEmpty()) {
                return Outcome.NOBODY;
            }
            Membership is = before.get();
            if (is.listed() == listed) {
                return Outcome.UNCHANGED;
            }
            memberships.keep(new Membership(community, person, is.role(), is.standing(), listed, is.since()));
            return Outcome.DONE;
        });
    }

    private Outcome give(Membership before, Role role) {
        memberships.keep(new Membership(
                before.community(), before.person(), role, before.standing(), before.listed(), before.since()));
        return Outcome.DONE;
    }

    private void keep(String community, PersonKey person, Role role, Standing standing, boolean listed) {
        memberships.keep(new Membership(community, person, role, standing, listed, clock.instant()));
    }

    private Optional<Membership> coordinator(String community, PersonKey person) {
        return memberships.find(community, person).filter(Membership::isCoordinator);
    }

    private Standpoint standpoint(Caller caller) {
        return Standpoint.of(caller, communities, memberships);
    }

    private boolean isLastCoordinator(Membership membership) {
        return membership.isCoordinator()
                && memberships.inCharge(membership.community()).stream()
                                .filter(Membership::isCoordinator)
                                .count()
                        == 1;
    }

    private boolean mayAppointCoordinators(String community, Caller caller) {
        return caller.isAdministrator()
                || coordinator(community, caller.person()).isPresent();
    }

    private Outcome asInCharge(String what, String community, Caller caller, PersonKey person, Supplier<Outcome> work) {
        return change(
                what,
                community,
                caller,
                person,
                found -> standpoint(caller).isInCharge(community) ? work.get() : Outcome.REFUSED);
    }

    private Outcome change(
            String what, String community, Caller caller, PersonKey person, Function<Community, Outcome> work) {
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
    private Outcome inTurn(String what, String community, Set<PersonKey> changed, Supplier<Outcome> work) {
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
