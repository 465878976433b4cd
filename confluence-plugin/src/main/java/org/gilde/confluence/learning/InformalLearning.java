package org.gilde.confluence.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.InformalDraft.Problem;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Lets people add, change and delete own items. The organization's choice of a default audience is not about these. */
public final class InformalLearning {
    private final InformalItems items;
    private final Transactions transactions;
    private final Clock clock;

    /** Keeps them there. */
    public InformalLearning(InformalItems items, Transactions transactions, Clock clock) {
        this.items = items;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param id of the item; nothing where nothing was kept
     * @param problems what is wrong; with neither, there is no such item
     */
    public record Result(Optional<Long> id, Set<Problem> problems) {
        /** Says whether something was kept. */
        public boolean isKept() {
            return id.isPresent();
        }
    }

    /** Adds an item, for its owner's eyes only. */
    public Result add(PersonKey person, InformalDraft draft) {
        Set<Problem> problems = problems(draft);
        return problems.isEmpty()
                ? new Result(Optional.of(transactions.run(() -> items.add(person, draft.item()))), problems)
                : new Result(Optional.empty(), problems);
    }

    /** Changes one of a person's own informal items. */
    public Result change(PersonKey person, long id, InformalDraft draft) {
        Set<Problem> problems = problems(draft);
        boolean isKept = problems.isEmpty() && transactions.run(() -> items.change(person, id, draft.item()));
        return new Result(isKept ? Optional.of(id) : Optional.empty(), problems);
    }

    /** Deletes one of a person's own informal items. Says whether there was one. */
    public boolean remove(PersonKey person, long id) {
        return transactions.run(() -> items.remove(person, id));
    }

    /** Returns one of a person's own informal items, as it can be typed; nothing if that person has no such item. */
    public Optional<InformalDraft> draft(PersonKey person, long id) {
        return items.find(person, id)
                .map(item -> new InformalDraft(
                        item.title(),
                        InformalDraft.word(item.state()),
                        LocalDate.ofInstant(item.at(), ZoneOffset.UTC).toString(),
                        String.join(", ", item.topics())));
    }

    /** Wherever somebody is, it is at most tomorrow there. */
    private Set<Problem> problems(InformalDraft draft) {
        return draft.problems(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
    }
}
