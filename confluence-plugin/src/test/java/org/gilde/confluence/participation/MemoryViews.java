package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Daily counts in memory. */
final class MemoryViews implements Views {
    private final Map<String, Map<LocalDate, Long>> kept = new HashMap<>();

    @Override
    public synchronized void add(String community, LocalDate day, String node, long more) {
        kept.computeIfAbsent(community, first -> new HashMap<>()).merge(day, more, Long::sum);
    }

    @Override
    public synchronized long sum(String community, LocalDate since, LocalDate before) {
        return kept.getOrDefault(community, Map.of()).entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isBefore(since) && entry.getKey().isBefore(before))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        kept.values().forEach(days -> days.keySet().removeIf(known -> known.isBefore(day)));
    }
}
