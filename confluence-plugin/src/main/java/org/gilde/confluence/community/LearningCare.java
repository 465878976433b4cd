package org.gilde.confluence.community;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes Learning Communities, for those in charge of them. Each wish may be repeated. */
public final class LearningCare {

    private static final Logger LOG = LoggerFactory.getLogger(LearningCare.class);

    private final Communities communities;
    private final Unsettled unsettled;
    private final Transactions transactions;

    /** Changes what these keep. */
    public LearningCare(Communities communities, Unsettled unsettled, Transactions transactions) {
        this.communities = communities;
        this.unsettled = unsettled;
        this.transactions = transactions;
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
        return change(key, standpoint, asSeen, "plan", community -> community
                .withJoining(joining)
                .withPlan(plan.withParent(parent(community))));
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
                .map(plan -> community.withPlan(plan.withPhases(PhaseDates.moved(plan.phases(), to, day))))
                .orElse(community));
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
}
