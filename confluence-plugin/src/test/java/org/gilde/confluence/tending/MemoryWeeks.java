package org.gilde.confluence.tending;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Ticks in memory. */
public final class MemoryWeeks implements Weeks {
    private final Map<LocalDate, Map<String, Map<Task, Tick>>> kept = new HashMap<>();

    @Override
    public Map<Task, Tick> of(String community, LocalDate monday) {
        return Map.copyOf(kept.getOrDefault(monday, Map.of()).getOrDefault(community, Map.of()));
    }

    @Override
    public void keep(String community, LocalDate monday, Task task, Tick tick) {
        kept.keySet().removeIf(week -> week.isBefore(monday));
        kept.computeIfAbsent(monday, week -> new HashMap<>())
                .computeIfAbsent(community, key -> new EnumMap<>(Task.class))
                .put(task, tick);
    }

    @Override
    public void remove(String community, LocalDate monday, Task task) {
        kept.getOrDefault(monday, Map.of())
                .getOrDefault(community, new EnumMap<>(Task.class))
                .remove(task);
    }
}
