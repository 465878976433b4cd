package org.gilde.confluence.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Memberships in memory. */
public final class MemoryMemberships implements Memberships {
    private final List<Membership> kept = new ArrayList<>();

    private static Predicate<Membership> of(String community, PersonKey person) {
        return membership ->
                membership.community().equals(community) && membership.person().equals(person);
    }

    @Override
    public Optional<Membership> find(String community, PersonKey person) {
        return kept.stream().filter(of(community, person)).findFirst();
    }

    @Override
    public List<Membership> of(String community) {
        return kept.stream()
                .filter(membership -> membership.community().equals(community))
                .sorted(Comparator.comparing(Membership::since)
                        .thenComparing(membership -> membership.person().value()))
                .toList();
    }

    @Override
    public List<Membership> among(String community, Collection<PersonKey> people) {
        return of(community).stream()
                .filter(membership -> people.contains(membership.person()))
                .toList();
    }

    @Override
    public List<Membership> of(String community, Standing standing, int most) {
        return of(community).stream()
                .filter(membership -> membership.standing() == standing)
                .limit(most)
                .toList();
    }

    @Override
    public List<Membership> inCharge(String community) {
        return of(community).stream()
                .filter(Membership::isMember)
                .filter(membership -> membership.role().isInCharge())
                .toList();
    }

    @Override
    public List<Membership> listed(String community, int most) {
        return of(community).stream()
                .filter(Membership::isMember)
                .filter(Membership::listed)
                .limit(most)
                .toList();
    }

    @Override
    public List<Membership> newest(String community, int most) {
        return kept.stream()
                .filter(membership -> membership.community().equals(community) && membership.isMember())
                .sorted(Comparator.comparing(Membership::since)
                        .thenComparing(membership -> membership.person().value())
                        .reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Membership> joinedBefore(String community, Instant before, Optional<PersonKey> after, int most) {
        return newest(community, Integer.MAX_VALUE).stream()
                .filter(membership -> membership.since().isBefore(before))
                .filter(membership -> after.filter(last ->
                                last.value().compareTo(membership.person().value()) >= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(membership -> membership.person().value()))
                .limit(most)
                .toList();
    }

    @Override
    public int joinedSince(String community, Instant since) {
        return (int) newest(community, Integer.MAX_VALUE).stream()
                .filter(membership -> !membership.since().isBefore(since))
                .count();
    }

    @Override
    public int count(String community, Standing standing) {
        return of(community, standing, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Membership> of(PersonKey person) {
        return kept.stream()
                .filter(membership -> membership.person().equals(person))
                .sorted(Comparator.comparing(Membership::community))
                .toList();
    }

    @Override
    public List<Membership> ofAll(Collection<PersonKey> people) {
        return kept.stream()
                .filter(membership -> people.contains(membership.person()))
                .toList();
    }

    @Override
    public List<Membership> coaches(Set<String> communities) {
        return kept.stream()
                .filter(Membership::isMember)
                .filter(membership -> membership.role() == Role.COACH)
                .filter(membership -> communities.contains(membership.community()))
                .toList();
    }

    @Override
    public Map<String, Integer> counts(Set<String> communities) {
        return kept.stream()
                .filter(Membership::isMember)
                .filter(membership -> communities.contains(membership.community()))
                .collect(Collectors.toMap(Membership::community, membership -> 1, Integer::sum));
    }

    @Override
    public Set<String> led(Set<String> communities) {
        return kept.stream()
                .filter(Membership::isMember)
                .filter(membership -> membership.role() == Role.COORDINATOR)
                .map(Membership::community)
                .filter(communities::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(Membership membership) {
        kept.removeIf(of(membership.community(), membership.person()));
        kept.add(membership);
    }

    @Override
    public void keepAll(Collection<Membership> memberships) {
        memberships.forEach(this::keep);
    }

    @Override
    public void removeAll(String community, Collection<PersonKey> people) {
        people.forEach(person -> remove(community, person));
    }

    @Override
    public void remove(String community, PersonKey person) {
        kept.removeIf(of(community, person));
    }

    @Override
    public void removeAll(PersonKey person) {
        kept.removeIf(membership -> membership.person().equals(person));
    }

    @Override
    public void removeAll(String community) {
        kept.removeIf(membership -> membership.community().equals(community));
    }
}
