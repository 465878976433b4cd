package org.gilde.confluence.merging;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.transaction.Transactions;

/**
 * Has a Community of Practice go on in another: the one side proposes, the other agrees, and then it is done step by step.
 * What was interrupted goes on where it stopped, until it is done.
 */
public final class Merging {
    private final Merges merges;
    private final StepTaker<Agreement> taker;
    private final Communities communities;
    private final Memberships memberships;
    private final Transactions transactions;

    /** Takes these steps, and notes there how far it came. */
    public Merging(
            Merges merges,
            Journal journal,
            MergingSteps steps,
            Communities communities,
            Memberships memberships,
            Transactions transactions,
            Clock clock) {
        this.merges = merges;
        this.taker = new StepTaker<>(steps, journal, transactions, clock);
        this.communities = communities;
        this.memberships = memberships;
        this.transactions = transactions;
    }

    /** Proposes that one goes on in another, by those in charge of the one. The caller must know of the other. */
    public Outcome propose(String from, String into, Caller caller) {
        return together(from, into, caller, from, () -> {
            Optional<Merges.Entry> before = merges.find(from);
            if (before.filter(entry -> entry.state() != Merges.State.PROPOSED).isPresent()) {
                return Outcome.REFUSED;
            }
            if (before.filter(entry -> entry.into().equals(into)).isPresent()) {
                return Outcome.UNCHANGED;
            }
            merges.propose(from, into);
            return Outcome.DONE;
        });
    }

    /** Takes a proposal back, or turns it down, by those in charge of either side. */
    public Outcome withdraw(String from, Caller caller) {
        return transactions.run(() -> {
            Optional<Merges.Entry> entry = proposal(from);
            if (entry.isEmpty()) {
                return Outcome.UNCHANGED;
            }
            Standpoint standpoint = Standpoint.of(caller, communities, memberships);
            boolean mayWithdraw = standpoint.isInCharge(from)
                    || standpoint.isInCharge(entry.get().into());
            if (mayWithdraw) {
                merges.withdraw(from);
            }
            return mayWithdraw ? Outcome.DONE : Outcome.REFUSED;
        });
    }

    /** Agrees to a proposal, by those in charge of the other side, and has it done as far as it gets. */
    public Outcome agree(String from, String into, Caller caller) {
        Outcome outcome = together(from, into, caller, into, () -> {
            if (proposal(from).filter(entry -> entry.into().equals(into)).isEmpty()) {
                return Outcome.NOBODY;
            }
            boolean isBegun = taker.begin(new Agreement(from, into, caller.person()), () -> {
                boolean isFree = !taker.isBusy(into) && !isAwaiting(from);
                if (isFree) {
                    merges.agreed(from);
                }
                return isFree;
            });
            return isBegun ? Outcome.DONE : Outcome.REFUSED;
        });
        if (outcome == Outcome.DONE) {
            taker.goOn(from);
        }
        return outcome;
    }

    /** Says whether another community is on its way into this one, which has to live until then. */
    public boolean isAwaiting(String into) {
        return !merges.to(into, Merges.State.AGREED).isEmpty();
    }

    private Optional<Merges.Entry> proposal(String from) {
        return merges.find(from).filter(entry -> entry.state() == Merges.State.PROPOSED);
    }

    /** Works where both live, are Communities of Practice that the caller knows of, and the caller is in charge of one. */
    private Outcome together(String from, String into, Caller caller, String charge, Supplier<Outcome> work) {
        return transactions.run(() -> {
            Stream.of(from, into).sorted().forEach(communities::hold);
            Standpoint standpoint = Standpoint.of(caller, communities, memberships);
            Optional<Community> one = communities.find(from).filter(standpoint::knows);
            Optional<Community> other = communities.find(into).filter(standpoint::knows);
            boolean isProposed =
                    proposal(from).filter(entry -> entry.into().equals(into)).isPresent();
            // Who is asked learns of a hidden community by being asked.
            Optional<Community> asking = isProposed ? communities.find(from) : one;
            if (asking.isEmpty() || other.isEmpty() || from.equals(into)) {
                return Outcome.NO_COMMUNITY;
            }
            if (!standpoint.isInCharge(charge)
                    || asking.get().plan().isPresent()
                    || other.get().plan().isPresent()) {
                return Outcome.REFUSED;
            }
            boolean live =
                    asking.get().closed().isEmpty() && other.get().closed().isEmpty();
            return live ? work.get() : Outcome.CLOSED;
        });
    }

    /** Goes on with what was left, unless somebody is at it right now. Returns how many are done now. */
    public int resume() {
        return taker.resume();
    }
}
