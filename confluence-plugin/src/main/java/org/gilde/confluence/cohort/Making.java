package org.gilde.confluence.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhaseDates;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.founding.PracticePages;
import org.gilde.confluence.founding.SpaceKeys;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Makes the Learning Community of a cohort, once: the cohort is noted as being made, with the key of its Space, before
 * anything is. Whoever was interrupted finds it again: founding goes on by itself, and what came to nothing is free again.
 */
public final class Making {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<CohortStanding> FREE = EnumSet.of(CohortStanding.WAITING, CohortStanding.PROPOSED);

    private final Cohorts cohorts;
    private final Communities communities;
    private final Founding founding;
    private final Transactions transactions;
    private final Clock clock;

    /** Makes them with these. */
    public Making(Cohorts cohorts, Communities communities, Founding founding, Transactions transactions, Clock clock) {
        this.cohorts = cohorts;
        this.communities = communities;
        this.founding = founding;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is to be made.
     *
     * @param start first day of the course
     * @param end last day of the course, not before the first
     * @param creator who becomes its coordinator
     */
    public record Wish(String name, LocalDate start, LocalDate end, Joining joining, PersonKey creator) {}

    /**
     * Makes it. Asking again what is being made, or was, changes nothing.
     *
     * @param parent living community above it
     * @return the cohort as it is now; nothing if there is none, or nobody wants it
     */
    public Optional<Cohort> make(long id, Community parent, Wish wish) {
        Optional<Cohort> taken = take(id, parent, SpaceKeys.propose(wish.name(), founding::isTaken));
        taken.ifPresent(cohort -> found(cohort, parent, wish));
        return cohorts.find(id);
    }

    private Optional<Cohort> take(long id, Community parent, String key) {
        return change(
                id,
                cohort -> FREE.contains(cohort.standing()),
                cohort -> cohort.at(CohortStanding.MAKING, parent.key(), key, clock.instant()));
    }

    private void found(Cohort cohort, Community parent, Wish wish) {
        List<PhasePlan> phases = new ArrayList<>();
        Map<Phase, LocalDate> days = PhaseDates.following(wish.start(), wish.end());
        for (Phase phase : Phase.values()) {
            phases.add(new PhasePlan(phase, Optional.ofNullable(days.get(phase)), "", "", ""));
        }
        String course = cohort.source() == Source.STATEMENTS ? cohort.origin() : "";
        LearningPlan plan = new LearningPlan(parent.key(), course, "", List.copyOf(phases), List.of());
        try {
            founding.found(new Founding.Request(
                    cohort.community(),
                    wish.name(),
                    wish.name(),
                    Set.copyOf(parent.topics()),
                    wish.joining(),
                    language(parent),
                    wish.creator(),
                    Optional.of(plan)));
            settle(cohort);
        } catch (KeyTakenException sameMoment) {
            free(cohort);
        }
    }

    private static String language(Community parent) {
        return Stream.of(parent.language())
                .filter(PracticePages.LANGUAGES::contains)
                .findFirst()
                .orElse(PracticePages.LANGUAGES.get(0));
    }

    /** Links what is made, and frees what came to nothing. */
    void settle(Cohort cohort) {
        if (communities.find(cohort.community()).isPresent() && !founding.isInTheMaking(cohort.community())) {
            link(cohort.id(), cohort.parent(), cohort.community());
        } else if (!founding.isTaken(cohort.community())
                && cohort.since().isBefore(clock.instant().minus(PATIENCE))) {
            free(cohort);
        }
    }

    /** Has a cohort's people be the members of a Learning Community that is there. Says whether they are now. */
    public boolean link(long id, String parent, String community) {
        change(
                id,
                cohort -> FREE.contains(cohort.standing())
                        || (cohort.standing() == CohortStanding.MAKING
                                && cohort.community().equals(community)),
                cohort -> cohort.at(CohortStanding.LINKED, parent, community, clock.instant()));
        return cohorts.find(id)
                .filter(cohort -> cohort.standing() == CohortStanding.LINKED)
                .filter(cohort -> cohort.community().equals(community))
                .isPresent();
    }

    private void free(Cohort made) {
        change(
                made.id(),
                cohort -> cohort.standing() == CohortStanding.MAKING
                        && cohort.community().equals(made.community()),
                cohort -> cohort.at(CohortStanding.PROPOSED, cohort.parent(), "", clock.instant()));
    }

    private Optional<Cohort> change(long id, Predicate<Cohort> may, UnaryOperator<Cohort> change) {
        return transactions.run(() -> {
            cohorts.hold(id);
            Optional<Cohort> changed = cohorts.find(id).filter(may).map(change);
            changed.ifPresent(cohort -> {
                cohorts.keep(cohort);
                cohorts.wake(id, clock.instant());
            });
            return changed;
        });
    }
}
