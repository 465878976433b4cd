package org.gilde.confluence.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application.Words;

/** Applications in memory. */
public final class MemoryApplications implements Applications {
    private record Owned(PersonKey owner, Application application) {}

    private final Map<Long, Owned> all = new TreeMap<>();
    private long last;

    @Override
    public long add(PersonKey person, String about, LocalDate day, Words words, Instant now) {
        last++;
        all.put(last, new Owned(person, new Application(last, about, day, words, now)));
        return last;
    }

    @Override
    public Optional<Application> find(PersonKey person, long id) {
        return Optional.ofNullable(all.get(id))
                .filter(owned -> owned.owner().equals(person))
                .map(Owned::application);
    }

    @Override
    public boolean change(PersonKey person, long id, LocalDate day, Words words, Instant now) {
        Optional<Application> own = find(person, id);
        own.ifPresent(old -> all.put(id, new Owned(person, new Application(id, old.about(), day, words, now))));
        return own.isPresent();
    }

    @Override
    public boolean remove(PersonKey person, long id) {
        return find(person, id).map(own -> all.remove(id)).isPresent();
    }

    @Override
    public List<Application> of(PersonKey person) {
        return all.values().stream()
                .filter(owned -> owned.owner().equals(person))
                .map(Owned::application)
                .sorted(Comparator.comparing(Application::day)
                        .thenComparing(Application::id)
                        .reversed())
                .toList();
    }

    @Override
    public List<Application> of(PersonKey person, int from, int most) {
        return of(person).stream().skip(from).limit(most).toList();
    }

    @Override
    public Map<String, Uses> uses(PersonKey person) {
        Map<String, Uses> uses = new HashMap<>();
        of(person)
                .forEach(each -> uses.compute(
                        each.about(),
                        (about, known) -> known == null ? new Uses(1, each.day()) : known.and(each.day())));
        return uses;
    }

    @Override
    public void erase(PersonKey person, Set<String> about, Instant upTo) {
        drop(person, each -> about.contains(each.about()) && !each.noted().isAfter(upTo));
    }

    @Override
    public void erase(PersonKey person, Instant upTo) {
        drop(person, each -> !each.noted().isAfter(upTo));
    }

    @Override
    public void forget(PersonKey person) {
        drop(person, each -> true);
    }

    private void drop(PersonKey person, Predicate<Application> which) {
        all.values().removeIf(owned -> owned.owner().equals(person) && which.test(owned.application()));
    }
}
