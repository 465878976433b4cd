package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gilde.confluence.matching.Change.Decided;
import org.gilde.confluence.matching.Change.Reordered;
import org.gilde.confluence.matching.Change.Undone;
import org.gilde.confluence.people.PersonKey;

/** The history of matching, in memory. */
public final class MemoryChanges implements Changes {
    private final Map<Long, Change> changes = new TreeMap<>(Comparator.reverseOrder());

    @Override
    public Optional<Change> rules() {
        return changes.values().stream()
                .filter(change ->
                        change.what() instanceof Reordered && change.undone().isEmpty())
                .findFirst();
    }

    @Override
    public List<Change> latest(int from, int limit) {
        return changes.values().stream().skip(from).limit(limit).toList();
    }

    @Override
    public long count() {
        return changes.size();
    }

    @Override
    public Optional<Change> find(long id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public long add(Change change) {
        long id = changes.size() + 1L;
        changes.put(id, new Change(id, change.who(), change.when(), change.what(), change.events(), change.undone()));
        return id;
    }

    @Override
    public void count(Map<Long, Integer> events) {
        events.forEach((id, number) -> changes.computeIfPresent(
                id,
                (key, change) -> new Change(
                        id, change.who(), change.when(), change.what(), change.events() + number, change.undone())));
    }

    @Override
    public void undo(long id, PersonKey who, Instant when) {
        Undone undone = new Undone(Optional.of(who), when);
        changes.computeIfPresent(
                id,
                (key, change) -> new Change(
                        id, change.who(), change.when(), change.what(), change.events(), Optional.of(undone)));
    }

    @Override
    public Set<Long> undone() {
        return changes.values().stream()
                .filter(change -> change.undone().isPresent())
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(PersonKey person) {
        for (Change change : new ArrayList<>(changes.values())) {
            Change.What what = change.what() instanceof Decided decided
                    ? new Decided(decided.actorKey(), without(decided.person(), person), decided.nobody())
                    : change.what();
            changes.put(
                    change.id(),
                    new Change(
                            change.id(),
                            without(change.who(), person),
                            change.when(),
                            what,
                            change.events(),
                            change.undone().map(undone -> new Undone(without(undone.who(), person), undone.when()))));
        }
    }

    private static Optional<PersonKey> without(Optional<PersonKey> who, PersonKey person) {
        return who.filter(some -> !some.equals(person));
    }
}
