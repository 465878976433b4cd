package org.gilde.confluence.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.ApplicationDraft.Problem;
import org.gilde.confluence.transaction.Transactions;

/** Lets people note that they used what they learned, change that and delete it. Nobody else ever sees it. */
public final class Applying {
    private final Applications applications;
    private final LearningItems items;
    private final Transactions transactions;
    private final Supplier<LocalDate> today;
    private final Clock clock;

    /**
     * Keeps them there.
     *
     * @param today where the person who is asking is
     */
    public Applying(
            Applications applications,
            LearningItems items,
            Transactions transactions,
            Supplier<LocalDate> today,
            Clock clock) {
        this.applications = applications;
        this.items = items;
        this.transactions = transactions;
        this.today = today;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param id of the Application; nothing where nothing was kept
     * @param problems what is wrong; with neither, there is no such item or Application
     */
    public record Result(Optional<Long> id, Set<Problem> problems) {
        /** Says whether something was kept. */
        public boolean isKept() {
            return id.isPresent();
        }
    }

    /** Notes that a person used one of their own items. */
    public Result add(PersonKey person, long item, ApplicationDraft draft) {
        Set<Problem> problems = draft.problems(today.get());
        if (!problems.isEmpty()) {
            return new Result(Optional.empty(), problems);
        }
        Optional<Long> id = transactions.run(() -> item(person, item).map(own -> add(person, own, draft)));
        return new Result(id, problems);
    }

    private long add(PersonKey person, LearningItem item, ApplicationDraft draft) {
        return applications.add(
                person,
                About.item(person, item),
                draft.date(today.get()).orElseThrow(),
                draft.words(),
                clock.instant());
    }

    /** Changes one of a person's own. */
    public Result change(PersonKey person, long id, ApplicationDraft draft) {
        Set<Problem> problems = draft.problems(today.get());
        boolean isKept = problems.isEmpty()
                && transactions.run(() -> applications.change(
                        person, id, draft.date(today.get()).orElseThrow(), draft.words(), clock.instant()));
        return new Result(isKept ? Optional.of(id) : Optional.empty(), problems);
    }

    /** Deletes one of a person's own. Says whether there was one. */
    public boolean remove(PersonKey person, long id) {
        return transactions.run(() -> applications.remove(person, id));
    }

    /** Returns today, where the person who is asking is. */
    public LocalDate today() {
        return today.get();
    }

    /** Returns one of a person's own; nothing where that person has no such one. */
    public Optional<Application> find(PersonKey person, long id) {
        return applications.find(person, id);
    }

    /** Returns some of a person's own, the latest day first: so many, after leaving out that many. */
    public List<Application> of(PersonKey person, int from, int most) {
        return applications.of(person, from, most);
    }

    /** Returns one of a person's own items; nothing where that person has no such item. */
    public Optional<LearningItem> item(PersonKey person, long id) {
        return items.of(person).stream().filter(item -> item.id() == id).findFirst();
    }

    /** Returns the item that an Application of a person is about; nothing while it is not among that person's own. */
    public Optional<LearningItem> item(PersonKey person, Application application) {
        return items.of(person).stream()
                .filter(item -> About.item(person, item).equals(application.about()))
                .findFirst();
    }

    /** Returns the ids of a person's own items, by {@link About}. */
    public Map<String, Long> items(PersonKey person) {
        return items.of(person).stream()
                .collect(Collectors.toMap(item -> About.item(person, item), LearningItem::id, Math::max));
    }

    /** Returns how often a person used the item that one of their own Applications is about. */
    public Optional<Uses> uses(PersonKey person, String about) {
        return Optional.ofNullable(applications.uses(person).get(about));
    }
}
