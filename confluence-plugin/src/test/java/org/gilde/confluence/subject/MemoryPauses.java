package org.gilde.confluence.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Pauses in memory. */
public final class MemoryPauses implements Pauses {
    private final Map<PersonKey, List<Pause>> pauses = new HashMap<>();
    private final Map<PersonKey, Map<LocalDate, Long>> withheld = new HashMap<>();

    @Override
    public Optional<Instant> since(PersonKey person) {
        return of(Set.of(person)).getOrDefault(person, List.of()).stream()
                .filter(pause -> pause.ended().isEmpty())
                .map(Pause::since)
                .findFirst();
    }

    @Override
    public Map<PersonKey, List<Pause>> of(Set<PersonKey> people) {
        Map<PersonKey, List<Pause>> found = new HashMap<>(pauses);
        found.keySet().retainAll(people);
        return found;
    }

    @Override
    public void begin(PersonKey person, Instant now) {
        if (since(person).isEmpty()) {
            pauses.computeIfAbsent(person, key -> new ArrayList<>()).add(new Pause(now, Optional.empty()));
        }
    }

    @Override
    public void end(PersonKey person, Instant now) {
        pauses.getOrDefault(person, new ArrayList<>())
                .replaceAll(pause -> pause.ended().isPresent() ? pause : new Pause(pause.since(), Optional.of(now)));
    }

    @Override
    public void count(Map<PersonKey, Integer> events, LocalDate day) {
        events.forEach((person, number) ->
                withheld.computeIfAbsent(person, key -> new HashMap<>()).merge(day, (long) number, Long::sum));
    }

    @Override
    public List<Day> withheld(PersonKey person, int most) {
        return withheld.getOrDefault(person, Map.of()).entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Day::day).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public void forget(PersonKey person) {
        pauses.remove(person);
        withheld.remove(person);
    }
}
