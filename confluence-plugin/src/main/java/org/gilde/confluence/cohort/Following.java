package org.gilde.confluence.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gilde.confluence.cohort.Roster.Way;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Keeps the members of a Learning Community in step with its cohort: who came to the run comes in, who left it goes,
 * unless somebody took them in by hand. In portions, each kept as a whole with the note of it: whoever is interrupted
 * goes on where it stopped, and nobody is brought in twice, even who left the community again.
 */
public final class Following {
    /** How many people one transaction is about. */
    static final int PORTION = Memberships.PORTION;

    private final Cohorts cohorts;
    private final Roster roster;
    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Choice.Kept choice;
    private final Transactions transactions;
    private final Clock clock;

    /** Where cohorts and their people are kept. */
    public record Kept(Cohorts cohorts, Roster roster, Choice.Kept choice) {}

    /** Where communities and their people are kept. */
    public record Places(
            Communities communities, Memberships memberships, Unsettled unsettled, Settlement settlement) {}

    /** Changes what these keep. */
    public Following(Kept kept, Places places, Transactions transactions, Clock clock) {
        this.cohorts = kept.cohorts();
        this.roster = kept.roster();
        this.choice = kept.choice();
        this.communities = places.communities();
        this.memberships = places.memberships();
        this.unsettled = places.unsettled();
        this.settlement = places.settlement();
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Brings in whoever came, and takes out whoever left. May be repeated. */
    void follow(Cohort cohort, Set<PersonKey> wanted) {
        Map<PersonKey, Way> before = roster.of(cohort.id());
        portions(wanted, before.keySet()).forEach(some -> inTurn(cohort, () -> comeIn(cohort, some)));
        portions(before.keySet(), wanted).forEach(some -> inTurn(cohort, () -> goOut(cohort, some, before)));
    }

    private static List<List<PersonKey>> portions(Collection<PersonKey> people, Collection<PersonKey> others) {
        List<PersonKey> some = new ArrayList<>(people);
        some.removeAll(others instanceof Set<?> known ? known : Set.copyOf(others));
        some.sort(Comparator.comparing(PersonKey::value));
        List<List<PersonKey>> portions = new ArrayList<>();
        for (int from = 0; from < some.size(); from += PORTION) {
            portions.add(some.subList(from, Math.min(some.size(), from + PORTION)));
        }
        return portions;
    }

    /** A portion is dropped where somebody else ended the cohort, or closed its community, meanwhile. */
    private void inTurn(Cohort cohort, Supplier<List<PersonKey>> work) {
        List<PersonKey> changed = transactions.run(() -> {
            cohorts.hold(cohort.id());
            communities.hold(cohort.community());
            boolean isLinked = cohorts.find(cohort.id())
                    .filter(now -> now.standing() == CohortStanding.LINKED)
                    .isPresent();
            boolean lives = communities
                    .find(cohort.community())
                    .filter(community -> community.closed().isEmpty())
                    .isPresent();
            List<PersonKey> moved = isLinked && lives ? work.get() : List.of();
            if (!moved.isEmpty()) {
                unsettled.note(cohort.community(), moved);
            }
            return moved;
        });
        if (!changed.isEmpty()) {
            settlement.settle(cohort.community());
        }
    }

    private List<PersonKey> comeIn(Cohort cohort, List<PersonKey> people) {
        Standing standing = choice.current().invites() ? Standing.INVITED : Standing.JOINED;
        Set<PersonKey> there = memberships.among(cohort.community(), people).stream()
                .filter(before -> before.standing() != Standing.ASKED)
                .map(Membership::person)
                .collect(Collectors.toSet());
        List<PersonKey> coming =
                people.stream().filter(Predicate.not(there::contains)).toList();
        memberships.keepAll(coming.stream()
                .map(person ->
                        new Membership(cohort.community(), person, Role.MEMBER, standing, false, clock.instant()))
                .toList());
        roster.add(cohort.id(), coming, Way.COHORT);
        roster.add(cohort.id(), there, Way.HAND);
        return coming;
    }

    /** Who has been given another role since was kept by hand. */
    private List<PersonKey> goOut(Cohort cohort, List<PersonKey> people, Map<PersonKey, Way> ways) {
        List<PersonKey> going = memberships.among(cohort.community(), people).stream()
                .filter(membership -> membership.role() == Role.MEMBER)
                .map(Membership::person)
                .filter(person -> ways.get(person) == Way.COHORT)
                .toList();
        memberships.removeAll(cohort.community(), going);
        roster.remove(cohort.id(), people);
        return going;
    }
}
