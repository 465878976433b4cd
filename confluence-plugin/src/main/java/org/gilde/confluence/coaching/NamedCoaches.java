package org.gilde.confluence.coaching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Coaches whom members named themselves: somebody who is a coach in a community of which both are members. Whether that
 * is so is asked whenever somebody looks, so that it ends by itself.
 */
public final class NamedCoaches implements Coaches {
    private final CoachChoices choices;
    private final Memberships memberships;
    private final Transactions transactions;

    /** Coaches out of these. */
    public NamedCoaches(CoachChoices choices, Memberships memberships, Transactions transactions) {
        this.choices = choices;
        this.memberships = memberships;
        this.transactions = transactions;
    }

    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return choices.of(person)
                .filter(coach -> coachedBy(coach, Set.of(person)).contains(person));
    }

    @Override
    public Set<PersonKey> coached(PersonKey coach) {
        Set<PersonKey> naming = choices.naming(coach);
        return naming.isEmpty() ? Set.of() : coachedBy(coach, naming);
    }

    private Set<PersonKey> coachedBy(PersonKey coach, Collection<PersonKey> people) {
        Set<PersonKey> all = new HashSet<>(people);
        all.add(coach);
        List<Membership> joined =
                memberships.ofAll(all).stream().filter(Membership::isMember).toList();
        Set<String> coaching = joined.stream()
                .filter(membership -> membership.person().equals(coach) && membership.role() == Role.COACH)
                .map(Membership::community)
                .collect(Collectors.toSet());
        return joined.stream()
                .filter(membership -> coaching.contains(membership.community()))
                .map(Membership::person)
                .filter(person -> !person.equals(coach))
                .collect(Collectors.toSet());
    }

    /** Returns whom a person may name, in no order. */
    public Set<PersonKey> candidates(PersonKey person) {
        Set<String> communities = memberships.of(person).stream()
                .filter(Membership::isMember)
                .map(Membership::community)
                .collect(Collectors.toCollection(TreeSet::new));
        return memberships.coaches(communities).stream()
                .map(Membership::person)
                .filter(coach -> !coach.equals(person))
                .collect(Collectors.toSet());
    }

    /** Lets a person name a coach, instead of the one before. Says whether that one may be named. */
    public boolean name(PersonKey person, PersonKey coach) {
        return transactions.run(() -> {
            boolean fits = candidates(person).contains(coach);
            if (fits) {
                choices.keep(person, coach);
            }
            return fits;
        });
    }

    /** Lets a person have no coach any more. */
    public void end(PersonKey person) {
        transactions.run(() -> {
            choices.end(person);
            return true;
        });
    }
}
