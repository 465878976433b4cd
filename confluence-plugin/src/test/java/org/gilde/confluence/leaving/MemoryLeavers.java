package org.gilde.confluence.leaving;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** Who left, in memory. */
public final class MemoryLeavers implements Leavers {
    private final Map<PersonKey, Instant> leavers = new LinkedHashMap<>();

    @Override
    public void add(PersonKey person, Instant due) {
        leavers.putIfAbsent(person, due);
    }

    @Override
    public List<PersonKey> due(Instant now, int limit) {
        return leavers.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void remove(PersonKey person) {
        leavers.remove(person);
    }
}
