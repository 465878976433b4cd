package org.gilde.confluence.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after cohorts: finds course runs that Statements tell of, and takes each a step on. One node at a time. */
public final class CohortCare {
    /** After so long each is looked at again, whether or not something was heard of it. */
    static final Duration ROUND = Duration.ofHours(6);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Logger LOG = LoggerFactory.getLogger(CohortCare.class);

    private final Cohorts cohorts;
    private final Runs runs;
    private final Communities communities;
    private final Steps steps;
    private final Transactions transactions;
    private final Clock clock;

    /** What is done for a cohort, by its standing. */
    public record Steps(
            Proposing proposing, Making making, Following following, ListReading reading, People.Of people) {}

    /** Looks after these. */
    public CohortCare(
            Cohorts cohorts, Runs runs, Communities communities, Steps steps, Transactions transactions, Clock clock) {
        this.cohorts = cohorts;
        this.runs = runs;
        this.communities = communities;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks after all that is due. Returns how many cohorts were looked after without trouble. */
    public int run() {
        runs.noted().forEach(this::notice);
        return (int) cohorts.due(clock.instant()).stream().filter(this::look).count();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: the note stays, and another node may have taken it
    private void notice(String run, int latest) {
        try {
            take(run, latest);
        } catch (RuntimeException e) {
            LOG.warn("A course run was left to another node, or to the next time", e);
        }
    }

    private void take(String run, int latest) {
        transactions.run(() -> {
            Instant now = clock.instant();
            Cohort cohort = cohorts.ofRun(run)
                    .orElseGet(() -> cohorts.add(
                            new Cohort(0, Source.STATEMENTS, run, "", "", "", CohortStanding.WAITING, 0, now, now)));
            cohorts.wake(cohort.id(), now);
            runs.settled(run, latest);
            return true;
        });
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: trouble with one cohort is no trouble for the others
    private boolean look(Cohort cohort) {
        try {
            Instant next = clock.instant().plus(step(cohort));
            transactions.run(() -> {
                cohorts.rest(cohort, next);
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The cohort {} could not be looked after; it will be tried again", cohort.id(), e);
            return false;
        }
    }

    /** Takes one step, and returns after how long the next is due. */
    private Duration step(Cohort cohort) {
        boolean isOver = cohort.standing() == CohortStanding.DISMISSED || cohort.standing() == CohortStanding.ENDED;
        if (cohort.source() != Source.STATEMENTS && !isOver) {
            steps.reading().read(cohort);
        }
        return switch (cohort.standing()) {
            case WAITING, PROPOSED -> {
                boolean isOn = cohort.source() == Source.STATEMENTS
                        && steps.proposing().propose(cohort);
                yield isOn ? Duration.ZERO : ROUND;
            }
            case MAKING -> {
                steps.making().settle(cohort);
                yield SOON;
            }
            case LINKED -> {
                follow(cohort);
                yield cohort.source() == Source.GROUP ? HOUR : ROUND;
            }
            case DISMISSED, ENDED -> YEAR;
        };
    }

    private void follow(Cohort cohort) {
        Optional<Community> community = communities.find(cohort.community());
        if (community.filter(living -> living.closed().isEmpty()).isEmpty()) {
            transactions.run(() -> {
                cohorts.keep(cohort.at(CohortStanding.ENDED, cohort.parent(), cohort.community(), clock.instant()));
                return true;
            });
            return;
        }
        cohorts.find(cohort.id()).ifPresent(now -> steps.following()
                .follow(now, steps.people().cohort(now).known()));
    }
}
