package org.gilde.confluence.community;

import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * What those in charge of a community do about its people. Each wish may be repeated. Permissions follow at once where that
 * succeeds, and later where it does not.
 */
public final class MemberCare {
    private final CommunityTurn turn;

    /** Changes what is kept there. */
    public MemberCare(CommunityTurn turn) {
        this.turn = turn;
    }

    /** Invites somebody, by those in charge; whoever asked is let in by it. */
    public Outcome invite(String community, Caller caller, PersonKey person, Role role) {
        return turn.asInCharge("invite", community, caller, person, () -> {
            Optional<Membership> before = turn.memberships().find(community, person);
            if (role == Role.COORDINATOR && !mayAppointCoordinators(community, caller)) {
                return Outcome.REFUSED;
            }
            if (before.filter(is -> is.standing() != Standing.ASKED).isPresent()) {
                return Outcome.UNCHANGED;
            }
            turn.keep(community, person, role, before.isPresent() ? Standing.JOINED : Standing.INVITED, false);
            return Outcome.DONE;
        });
    }

    /** Lets somebody in who asked, by those in charge. */
    public Outcome letIn(String community, Caller caller, PersonKey person) {
        return turn.asInCharge("let in", community, caller, person, () -> {
            Optional<Membership> before = turn.memberships().find(community, person);
            return before.filter(is -> is.standing() != Standing.INVITED).isPresent()
                    ? turn.enter(community, person, before)
                    : Outcome.NOBODY;
        });
    }

    /** Turns down somebody who asked, or takes an invitation back, by those in charge. A member stays one. */
    public Outcome refuse(String community, Caller caller, PersonKey person) {
        return turn.asInCharge("refuse", community, caller, person, () -> {
            Optional<Membership> before = turn.memberships().find(community, person);
            if (before.isEmpty()) {
                return Outcome.UNCHANGED;
            }
            if (before.get().isMember()) {
                return Outcome.NOBODY;
            }
            turn.memberships().remove(community, person);
            return Outcome.DONE;
        });
    }

    /** Gives a member another role, by those in charge. Only coordinators and administrators make or unmake coordinators. */
    public Outcome changeRole(String community, Caller caller, PersonKey person, Role role) {
        return turn.asInCharge("change role", community, caller, person, () -> {
            Optional<Membership> before =
                    turn.memberships().find(community, person).filter(Membership::isMember);
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
            return turn.isLastCoordinator(before.get()) ? Outcome.LAST_COORDINATOR : turn.give(before.get(), role);
        });
    }

    /** Makes another member coordinator in the caller's place; the caller stays a member. */
    public Outcome handOver(String community, Caller caller, PersonKey person) {
        return turn.change("hand over", community, caller, person, found -> {
            Optional<Membership> from = turn.coordinator(community, caller.person());
            Optional<Membership> to = turn.memberships().find(community, person).filter(Membership::isMember);
            if (from.isEmpty()) {
                return Outcome.REFUSED;
            }
            if (to.isEmpty()) {
                return Outcome.NOBODY;
            }
            if (caller.person().equals(person)) {
                return Outcome.UNCHANGED;
            }
            turn.give(to.get(), Role.COORDINATOR);
            return turn.give(from.get(), Role.MEMBER);
        });
    }

    private boolean mayAppointCoordinators(String community, Caller caller) {
        return caller.isAdministrator()
                || turn.coordinator(community, caller.person()).isPresent();
    }
}
