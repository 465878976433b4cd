package org.gilde.confluence.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.cohort.Roster.Way;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
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
    static final int PORTION = 200;

    private final Cohorts cohorts;
    private final Roster roster;
    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Choice.Kept choice;
    private final Transactions transactions;
    private final Clock clock;

    /** Where cohorts and their people are kept. */
    public record Kept(Cohorts cohorts, Roster roster, Choice.Kept choice) {}

    /** Where communities and their people are kept. */
    public record Places(Communities communities, Memberships memberships, Unsettled unsettled) {}

    /** Changes what these keep. */
    public Following(Kept kept, Places places, Transactions transactions, Clock clock) {
        this.cohorts = kept.cohorts();
        this.roster = kept.roster();
        this.choice = kept.choice();
        this.communities = places.communities();
        this.memberships = places.memberships();
        this.unsettled = places.unsettled();
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
    private void inTurn(Cohort cohort, Runnable work) {
        transactions.run(() -> {
            cohorts.hold(cohort.id());
            communities.hold(cohort.community());
            boolean isLinked = cohorts.find(cohort.id())
                    .filter(now -> now.standing() == CohortStanding.LINKED)
                    .isPresent();
            boolean lives = communities
                    .find(cohort.community())
                    .filter(community -> community.closed().isEmpty())
                    .isPresent();
            if (isLinked && lives) {
                work.run();
                unsettled.note(cohort.community());
            }
            return true;
        });
    }

    private void comeIn(Cohort cohort, Collection<PersonKey> people) {
        Standing standing = choice.current().invites() ? Standing.INVITED : Standing.JOINED;
        Map<Way, List<PersonKey>> ways = new HashMap<>();
        for (PersonKey person : people) {
            boolean isThere = memberships
                    .find(cohort.community(), person)
                    .filter(before -> before.standing() != Standing.ASKED)
                    .isPresent();
            if (!isThere) {
                memberships.keep(
                        new Membership(cohort.community(), person, Role.MEMBER, standing, false, clock.instant()));
            }
            ways.computeIfAbsent(isThere ? Way.HAND : Way.COHORT, way -> new ArrayList<>())
                    .add(person);
        }
        ways.forEach((way, some) -> roster.add(cohort.id(), some, way));
    }

    /** Who has been given another role since was kept by hand. */
    private void goOut(Cohort cohort, Collection<PersonKey> people, Map<PersonKey, Way> ways) {
        people.stream()
                .filter(person -> ways.get(person) == Way.COHORT)
                .filter(person -> memberships
                        .find(cohort.community(), person)
                        .filter(membership -> membership.role() == Role.MEMBER)
                        .isPresent())
                .forEach(person -> memberships.remove(cohort.community(), person));
        roster.remove(cohort.id(), people);
    }
}
