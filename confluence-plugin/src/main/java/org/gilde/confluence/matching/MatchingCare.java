package org.gilde.confluence.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Retaking;
import org.gilde.confluence.learning.Witness;
import org.gilde.confluence.matching.Change.Decided;
import org.gilde.confluence.matching.Change.Reordered;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Changes how Actors are matched, and takes changes back. What is too much to wait for follows with the job. */
public final class MatchingCare {
    private static final int ACTORS_AT_ONCE = 200;

    private final Changes changes;
    private final Decisions decisions;
    private final RuleBook book;
    private final Retaking retaking;
    private final Undoing undoing;
    private final Witness witness;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes these. */
    public MatchingCare(
            Changes changes,
            Decisions decisions,
            RuleBook book,
            Retaking retaking,
            Undoing undoing,
            Witness witness,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.decisions = decisions;
        this.book = book;
        this.retaking = retaking;
        this.undoing = undoing;
        this.witness = witness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Has these rules hold.
     *
     * @param base the change that brought those that were changed here
     * @return how many events no longer wait; nothing where other rules came between, and nothing was changed
     */
    public Optional<Integer> apply(List<Rule> rules, long base, PersonKey who) {
        boolean kept = transactions.run(() -> {
            boolean isBase = book.current().change() == base;
            if (isBase) {
                changes.add(Change.of(who, clock.instant(), new Reordered(rules)));
            }
            return isBase;
        });
        return kept ? Optional.of(retaking.retake(ACTORS_AT_ONCE)) : Optional.empty();
    }

    /**
     * Decides about one Actor.
     *
     * @param person whom it is; nothing where it is nobody here, and its events are dropped
     * @return how many events no longer wait
     */
    public int decide(String actorKey, Optional<PersonKey> person, PersonKey who) {
        person.ifPresent(whom -> witness.acted(who, List.of(whom), Witness.Act.MATCHED));
        transactions.run(() -> {
            long change = changes.add(Change.of(who, clock.instant(), new Decided(actorKey, person, person.isEmpty())));
            decisions.decide(actorKey, person, change);
            return change;
        });
        return retaking.retake(actorKey);
    }

    /** Returns the one change of rules that can be undone: the latest. */
    public Optional<Long> undoableRules() {
        return changes.rules().map(Change::id);
    }

    /** Says whether a change can be undone: a decision, or the latest rules, and not undone before. */
    public static boolean isUndoable(Change change, Optional<Long> rules) {
        return change.undone().isEmpty()
                && (change.what() instanceof Decided
                        || rules.filter(id -> id == change.id()).isPresent());
    }

    /**
     * Takes a change back. Rules are again as they were before it; what it brought to somebody waits again, unless the
     * rules of now say the same.
     *
     * @return how many events wait again so far; nothing where there is no such change that can be undone
     */
    public Optional<Integer> undo(long id, PersonKey who) {
        changes.find(id)
                .filter(change -> isUndoable(change, undoableRules()))
                .flatMap(change ->
                        change.what() instanceof Decided decided ? decided.person() : Optional.<PersonKey>empty())
                .ifPresent(whom -> witness.acted(who, List.of(whom), Witness.Act.UNDONE));
        boolean undone = transactions.run(() -> {
            boolean undoable = changes.find(id)
                    .filter(change -> isUndoable(change, undoableRules()))
                    .isPresent();
            if (undoable) {
                changes.undo(id, who, clock.instant());
                decisions.undo(id);
            }
            return undoable;
        });
        return undone ? Optional.of(undoing.putBack(ACTORS_AT_ONCE)) : Optional.empty();
    }
}
