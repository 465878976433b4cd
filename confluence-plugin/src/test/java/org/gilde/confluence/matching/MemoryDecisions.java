package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** What was decided about single Actors, in memory. */
public final class MemoryDecisions implements Decisions {
    private final Map<String, Decided> decided = new HashMap<>();
    private final Map<String, Map<PersonKey, String>> denied = new HashMap<>();

    private record Decided(Optional<PersonKey> person, long change, long dropped) {}

    @Override
    public Map<String, Word> of(Collection<String> actorKeys) {
        Set<String> known = new HashSet<>(decided.keySet());
        known.addAll(denied.keySet());
        known.retainAll(new HashSet<>(actorKeys));
        return known.stream().collect(Collectors.toMap(key -> key, this::word));
    }

    private Word word(String key) {
        Optional<Decided> one = Optional.ofNullable(decided.get(key));
        Map<PersonKey, String> not = denied.getOrDefault(key, Map.of());
        return new Word(
                one.flatMap(Decided::person),
                one.isPresent() && one.flatMap(Decided::person).isEmpty(),
                one.map(Decided::change).orElse(0L),
                not.keySet(),
                List.copyOf(
                        not.values().stream().filter(note -> !note.isEmpty()).toList()),
                one.map(Decided::dropped).orElse(0L));
    }

    @Override
    public void decide(String actorKey, Optional<PersonKey> person, long change) {
        decided.put(actorKey, new Decided(person, change, 0));
        denied.getOrDefault(actorKey, new HashMap<>()).replaceAll((who, note) -> "");
    }

    @Override
    public void undo(long change) {
        decided.values().removeIf(one -> one.change() == change);
    }

    @Override
    public void deny(String actorKey, PersonKey person, String note, Instant when) {
        denied.computeIfAbsent(actorKey, key -> new HashMap<>()).put(person, note);
    }

    @Override
    public void dropped(Map<String, Integer> events) {
        events.forEach((key, number) -> decided.computeIfPresent(
                key, (same, one) -> new Decided(one.person(), one.change(), one.dropped() + number)));
    }

    @Override
    public void forget(PersonKey person) {
        decided.values().removeIf(one -> one.person().equals(Optional.of(person)));
        denied.values().forEach(some -> some.remove(person));
    }
}
