package org.gilde.confluence.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Proposes a course run to the community that shares most topics with its course, once enough people take part; or has
 * its Learning Community made at once, where an administrator chose so. One that follows the course already is linked.
 */
public final class Proposing {
    private final Cohorts cohorts;
    private final Communities communities;
    private final Memberships memberships;
    private final Parents parents;
    private final Making making;
    private final People.Of people;
    private final Floors floors;
    private final Choice.Kept choice;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * What it looks at.
     *
     * @param floors of how many people a community is proposed at least
     */
    public record Sources(
            Communities communities, Memberships memberships, Parents parents, People.Of people, Floors floors) {}

    /** Proposes by these. */
    public Proposing(
            Cohorts cohorts,
            Sources sources,
            Making making,
            Choice.Kept choice,
            Transactions transactions,
            Clock clock) {
        this.cohorts = cohorts;
        this.communities = sources.communities();
        this.memberships = sources.memberships();
        this.parents = sources.parents();
        this.people = sources.people();
        this.floors = sources.floors();
        this.making = making;
        this.choice = choice;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes a cohort as far as may be. Says whether it is on its way to a community now. */
    boolean propose(Cohort cohort) {
        if (floors.current().hides(people.cohort(cohort).known().size())) {
            return false;
        }
        List<Community> following = parents.following(cohort.origin());
        if (following.size() == 1 && cohorts.of(following.get(0).key()).isEmpty()) {
            Community one = following.get(0);
            return making.link(cohort.id(), one.plan().map(LearningPlan::parent).orElse(""), one.key());
        }
        Optional<Community> parent = parent(cohort);
        parent.filter(above -> cohort.standing() == CohortStanding.WAITING).ifPresent(above -> offer(cohort, above));
        return parent.filter(above -> choice.current().makes())
                .flatMap(above -> creator(above).map(creator -> make(cohort, above, creator)))
                .orElse(false);
    }

    private Optional<Community> parent(Cohort cohort) {
        return Optional.of(cohort.parent())
                .filter(known -> !known.isEmpty())
                .or(() -> parents.of(cohort.origin()))
                .flatMap(communities::find)
                .filter(living -> living.closed().isEmpty());
    }

    /** Proposes a cohort that waits to a community. Says whether it is proposed to it now. */
    public boolean offer(Cohort cohort, Community parent) {
        return transactions.run(() -> {
            cohorts.hold(cohort.id());
            Optional<Cohort> found = cohorts.find(cohort.id()).filter(now -> now.standing() == CohortStanding.WAITING);
            found.ifPresent(now -> cohorts.keep(now.at(CohortStanding.PROPOSED, parent.key(), "", clock.instant())));
            return found.isPresent();
        });
    }

    private Optional<PersonKey> creator(Community parent) {
        return memberships.inCharge(parent.key()).stream()
                .filter(membership -> membership.role() == Role.COORDINATOR)
                .map(Membership::person)
                .findFirst();
    }

    private boolean make(Cohort cohort, Community parent, PersonKey creator) {
        LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        Making.Wish wish = new Making.Wish(
                parents.name(cohort, Locale.forLanguageTag(parent.language())),
                start,
                start.plusWeeks(choice.current().weeks()),
                Joining.INVITED,
                creator);
        return making.make(cohort.id(), parent, wish)
                .filter(now -> now.standing() == CohortStanding.LINKED)
                .isPresent();
    }
}
