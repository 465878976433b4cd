package org.gilde.confluence.tending;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Cohorts;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityQuestions;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** The five small things of this week, and what was ticked of them. Weeks begin on Monday. */
public final class WeeklyFive {
    private static final Duration NEW = Duration.ofDays(14);
    private static final Duration REVIEW = Duration.ofDays(365);

    private final Weeks weeks;
    private final TendedPages pages;
    private final Cohorts cohorts;
    private final Transactions transactions;
    private final Clock clock;

    /** Reads pages there, and keeps ticks. Weeks begin where the clock's zone says. */
    public WeeklyFive(Weeks weeks, TendedPages pages, Cohorts cohorts, Transactions transactions, Clock clock) {
        this.weeks = weeks;
        this.pages = pages;
        this.cohorts = cohorts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One of the five.
     *
     * @param tick nothing while it is to do
     * @param page it is about; nothing where there is none
     * @param newcomers whoever came in lately, for {@link Task#WELCOME}
     * @param runs how many course runs are proposed, for {@link Task#COHORT}
     */
    public record Item(
            Task task, Optional<Tick> tick, Optional<TendedPage> page, List<Membership> newcomers, int runs) {
        /** Says whether there is something to do at all. */
        public boolean isNeeded() {
            return page.isPresent() || !newcomers.isEmpty() || runs > 0 || task == Task.INVITE;
        }
    }

    /**
     * Returns the five, in order, and before them the course runs that are proposed, if there are any.
     *
     * @param people who joined last, or more people than those
     * @param asking whom it is shown to, who need not welcome or thank themselves
     */
    public List<Item> of(Community community, List<Membership> people, PersonKey asking) {
        Instant now = clock.instant();
        Map<Task, Tick> ticks = weeks.of(community.key(), monday());
        List<Item> items = new ArrayList<>();
        for (Task task : Task.values()) {
            Optional<TendedPage> page =
                    switch (task) {
                        case QUESTION -> pages.oldestOpenQuestion(community.key());
                        case KEY_PAGE -> pages.unchangedSince(community.key(), community.topics(), now.minus(REVIEW));
                        case THANKS -> pages.changedByAnother(community.key(), written(community), asking);
                        case COHORT, WELCOME, INVITE -> Optional.empty();
                    };
            List<Membership> newcomers = task == Task.WELCOME ? newcomers(people, asking, now) : List.of();
            int runs = task == Task.COHORT ? proposed(community.key()) : 0;
            if (task != Task.COHORT || runs > 0) {
                items.add(new Item(task, Optional.ofNullable(ticks.get(task)), page, newcomers, runs));
            }
        }
        return items;
    }

    private int proposed(String community) {
        return (int) cohorts.under(community).stream()
                .filter(cohort -> cohort.standing() == CohortStanding.PROPOSED)
                .count();
    }

    /** Ticks a task for this week; without a tick it is to do again. May be repeated. */
    public void tick(String community, Task task, Optional<Tick> tick) {
        transactions.run(() -> {
            tick.ifPresentOrElse(
                    kept -> weeks.keep(community, monday(), task, kept), () -> weeks.remove(community, monday(), task));
            return true;
        });
    }

    private static Set<String> written(Community community) {
        return Stream.concat(community.topics().stream(), Stream.of(CommunityQuestions.LABEL))
                .collect(Collectors.toSet());
    }

    private static List<Membership> newcomers(List<Membership> people, PersonKey asking, Instant now) {
        return people.stream()
                .filter(Membership::isMember)
                .filter(member -> member.role() == Role.MEMBER)
                .filter(member -> !member.person().equals(asking))
                .filter(member -> member.since().isAfter(now.minus(NEW)))
                .toList();
    }

    private LocalDate monday() {
        return LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
