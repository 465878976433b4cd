package org.gilde.confluence.cohort;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** What people do about cohorts by hand. Asks nobody for leave: whoever calls did. */
public final class CohortBook {
    private static final Set<CohortStanding> OPEN =
            EnumSet.of(CohortStanding.WAITING, CohortStanding.PROPOSED, CohortStanding.MAKING);

    private final Cohorts cohorts;
    private final ListReading reading;
    private final Making making;
    private final Groups groups;
    private final Transactions transactions;
    private final Clock clock;

    /** Changes what these keep. */
    public CohortBook(
            Cohorts cohorts,
            ListReading reading,
            Making making,
            Groups groups,
            Transactions transactions,
            Clock clock) {
        this.cohorts = cohorts;
        this.reading = reading;
        this.making = making;
        this.groups = groups;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the cohorts to show of a community: of one of learning its own, else those that may come under it. */
    public List<Cohort> of(Community about) {
        if (about.plan().isPresent()) {
            return cohorts.of(about.key()).stream().toList();
        }
        return cohorts.under(about.key()).stream()
                .filter(cohort -> OPEN.contains(cohort.standing()))
                .filter(cohort -> cohort.standing() == CohortStanding.MAKING
                        || cohort.community().isEmpty())
                .toList();
    }

    /**
     * Returns the cohorts that were let go of: those a community did not want, or of a Learning Community the one that it
     * followed. Nothing brings them back by itself.
     */
    public List<Cohort> letGo(Community about) {
        String parent = about.plan().map(LearningPlan::parent).orElse(about.key());
        return isFree(about)
                ? cohorts.under(parent).stream()
                        .filter(cohort -> isLetGo(cohort, about))
                        .toList()
                : List.of();
    }

    private boolean isFree(Community about) {
        return about.plan().isEmpty() || cohorts.of(about.key()).isEmpty();
    }

    private static boolean isLetGo(Cohort cohort, Community about) {
        boolean hasPeople = cohort.source() == Source.STATEMENTS || cohort.list() > 0;
        boolean isLeft = about.plan().isPresent()
                ? cohort.standing() == CohortStanding.ENDED
                        && cohort.community().equals(about.key())
                : cohort.standing() == CohortStanding.DISMISSED;
        return hasPeople && isLeft;
    }

    /** Takes up again what was let go of: proposes it, or has the Learning Community follow it once more. */
    public boolean takeUp(Cohort cohort, Community about) {
        CohortStanding next = about.plan().isPresent() ? CohortStanding.LINKED : CohortStanding.PROPOSED;
        return change(cohort, now -> isLetGo(now, about) && isFree(about), next);
    }

    /** Says whether somebody may bring the people of a group: who is in it, and administrators. */
    public boolean mayUse(String group, PersonKey person, boolean isAdministrator) {
        return isAdministrator ? groups.names(group).isPresent() : groups.includes(group, person);
    }

    /**
     * Brings people to a community by a list or a group: they are looked up, and nothing else is done yet.
     *
     * @param names of a list; a group's are read later
     * @return whether it is begun; not where people come from somewhere else already
     */
    public boolean bring(Community about, Source source, String group, String name, List<String> names) {
        return transactions.run(() -> {
            Optional<Cohort> before = about.plan().isPresent() ? cohorts.of(about.key()) : Optional.empty();
            if (before.filter(cohort ->
                            cohort.source() != source || !cohort.origin().equals(group))
                    .isPresent()) {
                return false;
            }
            Cohort cohort = before.orElseGet(() -> cohorts.add(new Cohort(
                    0,
                    source,
                    group,
                    name,
                    about.plan().map(LearningPlan::parent).orElse(about.key()),
                    about.plan().isPresent() ? about.key() : "",
                    CohortStanding.WAITING,
                    0,
                    clock.instant(),
                    clock.instant())));
            if (source == Source.LIST) {
                reading.begin(cohort, names, false);
            } else {
                cohorts.wake(cohort.id(), clock.instant());
            }
            return true;
        });
    }

    /** Says whether a list was read and holds now, so that a community can be made of it. */
    public boolean isSettled(Cohort cohort) {
        return cohort.source() == Source.STATEMENTS || cohort.list() > 0 || reading.confirm(cohort.id());
    }

    /** Has the list that was read hold, and its people be the members of the community it is for. */
    public boolean confirm(Cohort cohort, String parent) {
        return reading.confirm(cohort.id()) && making.link(cohort.id(), parent, cohort.community());
    }

    /** Throws away a list that was not confirmed; a cohort that has no other goes with it. */
    public boolean drop(Cohort cohort) {
        reading.drop(cohort.id());
        return cohort.list() > 0 || change(cohort, now -> now.list() == 0, CohortStanding.ENDED);
    }

    /** Notes that a community does not want a cohort. */
    public boolean dismiss(Cohort cohort) {
        return change(
                cohort,
                now -> now.standing() == CohortStanding.PROPOSED || now.standing() == CohortStanding.WAITING,
                CohortStanding.DISMISSED);
    }

    /** Lets go of a cohort: the members stay, and nobody comes or goes with it any more. */
    public boolean unlink(Cohort cohort) {
        return change(cohort, now -> now.standing() == CohortStanding.LINKED, CohortStanding.ENDED);
    }

    private boolean change(Cohort cohort, Predicate<Cohort> may, CohortStanding standing) {
        return transactions.run(() -> {
            cohorts.hold(cohort.id());
            Optional<Cohort> found = cohorts.find(cohort.id()).filter(may);
            found.ifPresent(now -> {
                cohorts.keep(now.at(standing, now.parent(), now.community(), clock.instant()));
                cohorts.wake(now.id(), clock.instant());
            });
            return found.isPresent();
        });
    }
}
