package org.gilde.confluence.merging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a Community of Practice go on in another: the one side proposes, the other agrees, and then it is done step by step.
 * Each step and the note that it is done are kept together, so that what was interrupted goes on where it stopped.
 */
public final class Merging {
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Merging.class);

    private final MergingJournal journal;
    private final MergingSteps steps;
    private final Communities communities;
    private final Memberships memberships;
    private final Transactions transactions;
    private final Clock clock;

    /** Takes these steps, and notes there how far it came. */
    public Merging(
            MergingJournal journal,
            MergingSteps steps,
            Communities communities,
            Memberships memberships,
            Transactions transactions,
            Clock clock) {
        this.journal = journal;
        this.steps = steps;
        this.communities = communities;
        this.memberships = memberships;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Proposes that one goes on in another, by those in charge of the one. The caller must know of the other. */
    public Outcome propose(String from, String into, Caller caller) {
        return together(from, into, caller, from, () -> {
            Optional<MergingJournal.Entry> before = journal.find(from);
            if (before.filter(entry -> entry.state() != MergingJournal.State.PROPOSED)
                    .isPresent()) {
                return Outcome.REFUSED;
            }
            if (before.filter(entry -> entry.into().equals(into)).isPresent()) {
                return Outcome.UNCHANGED;
            }
            journal.propose(from, into, clock.instant());
            return Outcome.DONE;
        });
    }

    /** Takes a proposal back, or turns it down, by those in charge of either side. */
    public Outcome withdraw(String from, Caller caller) {
        return transactions.run(() -> {
            Optional<MergingJournal.Entry> entry = proposal(from);
            if (entry.isEmpty()) {
                return Outcome.UNCHANGED;
            }
            Standpoint standpoint = Standpoint.of(caller, communities, memberships);
            boolean mayWithdraw = standpoint.isInCharge(from)
                    || standpoint.isInCharge(entry.get().into());
            if (mayWithdraw) {
                journal.withdraw(from);
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
            journal.agreed(from, caller.person(), clock.instant());
            return Outcome.DONE;
        });
        if (outcome == Outcome.DONE) {
            goOn(from);
        }
        return outcome;
    }

    private Optional<MergingJournal.Entry> proposal(String from) {
        return journal.find(from).filter(entry -> entry.state() == MergingJournal.State.PROPOSED);
    }

    /** Works where both live, are Communities of Practice that the caller knows of, and the caller is in charge of one. */
    private Outcome together(String from, String into, Caller caller, String charge, Supplier<Outcome> work) {
        return transactions.run(() -> {
            communities.hold(from);
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
        Instant left = clock.instant().minus(LEASE);
        List<MergingJournal.Entry> running = journal.running();
        return (int) running.stream()
                .filter(entry -> entry.touched().isBefore(left))
                .filter(entry -> goOn(entry.from()))
                .count();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: whatever a step throws, the journal knows where to go on
    private boolean goOn(String from) {
        Optional<MergingJournal.Entry> found =
                journal.find(from).filter(entry -> entry.state() == MergingJournal.State.RUNNING);
        if (found.isEmpty()) {
            return false;
        }
        try {
            takeSteps(found.get());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The community {} could not be merged yet; it will be tried again", from, e);
            transactions.run(() -> {
                journal.failed(from, clock.instant());
                return true;
            });
            return false;
        }
    }

    private void takeSteps(MergingJournal.Entry entry) {
        List<MergingSteps.Step> all = steps.of(entry);
        int done = 1
                + all.stream()
                        .map(MergingSteps.Step::name)
                        .toList()
                        .indexOf(entry.step().orElse(""));
        for (MergingSteps.Step step : all.subList(done, all.size())) {
            transactions.run(() -> {
                step.work().run();
                journal.passed(entry.from(), step.name(), clock.instant());
                return true;
            });
        }
        transactions.run(() -> {
            journal.finished(entry.from(), clock.instant());
            return true;
        });
        steps.settle();
        LOG.info("The community {} goes on in {}", entry.from(), entry.into());
    }
}
