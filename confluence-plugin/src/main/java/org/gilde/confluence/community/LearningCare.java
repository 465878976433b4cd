package org.gilde.confluence.community;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes Learning Communities, for those in charge of them. Each wish may be repeated. */
public final class LearningCare {

    private static final Logger LOG = LoggerFactory.getLogger(LearningCare.class);

    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public LearningCare(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Transactions transactions,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the living Learning Community of a Space that this person is in charge of; nothing otherwise. */
    public Optional<Community> mine(String key, Standpoint standpoint) {
        return communities
                .find(key)
                .filter(community -> community.plan().isPresent())
                .filter(community -> community.closed().isEmpty())
                .filter(community -> standpoint.isInCharge(key));
    }

    /**
     * Gives it another plan. The parent stays the one it has.
     *
     * @param asSeen says whether it still is what the person had before them
     * @return whether this person may, it lives, and nobody changed it meanwhile
     */
    public boolean plan(
            String key, Standpoint standpoint, Predicate<Community> asSeen, LearningPlan plan, Joining joining) {
        return change(
                key,
                standpoint,
                asSeen,
                "plan",
                community -> with(
                        community,
                        joining,
                        new LearningPlan(parent(community), plan.course(), plan.run(), plan.phases(), plan.behaviors()),
                        community.closed()));
    }

    /**
     * Has a phase begin on that day: see {@link PhaseDates#moved}.
     *
     * @param asSeen says whether it still is what the person had before them
     * @return whether this person may, it lives, and nobody changed it meanwhile
     */
    public boolean move(String key, Standpoint standpoint, Predicate<Community> asSeen, Phase to, LocalDate day) {
        return change(key, standpoint, asSeen, "phase", community -> community
                .plan()
                .map(plan -> with(
                        community,
                        community.joining(),
                        new LearningPlan(
                                plan.parent(),
                                plan.course(),
                                plan.run(),
                                PhaseDates.moved(plan.phases(), to, day),
                                plan.behaviors()),
                        community.closed()))
                .orElse(community));
    }

    /**
     * Closes it: its members become members of the community above, unless they are already.
     *
     * @return whether this person may, and it lived
     */
    public boolean close(String key, Standpoint standpoint) {
        Instant now = clock.instant();
        return change(key, standpoint, any -> true, "closing", community -> {
            String parent = parent(community);
            takeUp(key, parent, now);
            return with(
                    community,
                    community.joining(),
                    community.plan().orElseThrow(),
                    Optional.of(community.closed().orElse(now)));
        });
    }

    private void takeUp(String key, String parent, Instant now) {
        List<PersonKey> people = memberships.of(key).stream()
                .filter(Membership::isMember)
                .map(Membership::person)
                .toList();
        Set<PersonKey> inside = memberships.among(parent, people).stream()
                .filter(Membership::isMember)
                .map(Membership::person)
                .collect(Collectors.toSet());
        List<PersonKey> outside =
                people.stream().filter(person -> !inside.contains(person)).toList();
        memberships.keepAll(outside.stream()
                .map(person -> new Membership(parent, person, Role.MEMBER, Standing.JOINED, false, now))
                .toList());
        if (!outside.isEmpty()) {
            unsettled.note(parent, outside);
        }
    }

    private boolean change(
            String key,
            Standpoint standpoint,
            Predicate<Community> asSeen,
            String what,
            UnaryOperator<Community> change) {
        boolean done = transactions.run(() -> {
            communities.hold(key);
            Optional<Community> found = mine(key, standpoint).filter(asSeen);
            found.ifPresent(community -> {
                communities.keep(change.apply(community));
                // Who may read what follows from this, on both sides of the link.
                Stream.of(key, parent(community)).distinct().forEach(unsettled::noteDoors);
            });
            return found.isPresent();
        });
        if (done) {
            LOG.info("Learning Community {} changed: {}", key, what);
        }
        return done;
    }

    private static String parent(Community community) {
        return community.plan().map(LearningPlan::parent).orElse(community.key());
    }

    private static Community with(Community before, Joining joining, LearningPlan plan, Optional<Instant> closed) {
        return new Community(
                before.key(),
                before.domain(),
                before.topics(),
                before.stage(),
                joining,
                before.rhythm(),
                before.houseRules(),
                before.language(),
                Optional.of(plan),
                closed);
    }
}
