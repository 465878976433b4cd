package org.gilde.confluence.community;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * What people do themselves about belonging to communities. Each wish may be repeated. Permissions follow at once where that
 * succeeds, and later where it does not.
 */
public final class Belonging {
    private final CommunityTurn turn;
    private final OwnMoves moves;

    /** Changes what is kept there, and tells of it. */
    public Belonging(CommunityTurn turn, OwnMoves moves) {
        this.turn = turn;
        this.moves = moves;
    }

    /** Joins an open community, accepts an invitation, or asks to be let in: whichever the community offers. */
    public Outcome join(String community, Caller caller) {
        return turn.change("join", community, caller, caller.person(), found -> {
            Optional<Membership> before = turn.memberships().find(community, caller.person());
            boolean isInvited =
                    before.filter(is -> is.standing() == Standing.INVITED).isPresent();
            if (before.isPresent() && !isInvited && found.joining() != Joining.OPEN) {
                return Outcome.UNCHANGED;
            }
            if (isInvited || found.joining() == Joining.OPEN) {
                Outcome outcome = turn.enter(community, caller.person(), before);
                if (outcome == Outcome.DONE) {
                    moves.joined(caller.person(), community);
                }
                return outcome;
            }
            if (found.joining() == Joining.INVITED) {
                return Outcome.REFUSED;
            }
            turn.keep(community, caller.person(), Role.MEMBER, Standing.ASKED, false);
            return Outcome.DONE;
        });
    }

    /** Leaves a community, declines its invitation, or takes back having asked. Always possible but for its last coordinator. */
    public Outcome leave(String community, Caller caller) {
        return turn.inTurn("leave", community, Set.of(caller.person()), () -> {
            Optional<Community> found = turn.communities().find(community);
            Optional<Membership> before = turn.memberships().find(community, caller.person());
            if (before.isEmpty()) {
                return found.filter(turn.standpoint(caller)::knows).isPresent()
                        ? Outcome.UNCHANGED
                        : Outcome.NO_COMMUNITY;
            }
            if (found.filter(living -> living.closed().isEmpty()).isPresent() && turn.isLastCoordinator(before.get())) {
                return Outcome.LAST_COORDINATOR;
            }
            turn.memberships().remove(community, caller.person());
            if (before.get().isMember()) {
                moves.left(caller.person(), community);
            }
            return Outcome.DONE;
        });
    }

    /** Lets a member choose whether to stand in the list of members. */
    public Outcome list(String community, PersonKey person, boolean listed) {
        return turn.inTurn("list", community, Set.of(), () -> {
            Optional<Membership> before =
                    turn.memberships().find(community, person).filter(Membership::isMember);
            if (before.isEmpty()) {
                return Outcome.NOBODY;
            }
            Membership is = before.get();
            if (is.listed() == listed) {
                return Outcome.UNCHANGED;
            }
            turn.memberships().keep(new Membership(community, person, is.role(), is.standing(), listed, is.since()));
            return Outcome.DONE;
        });
    }
}
