package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Events that wait, in memory. */
final class MemoryWaiting implements WaitingEvents {
    private final Map<String, WaitingEvent> events = new LinkedHashMap<>();

    @Override
    public long count() {
        return events.size();
    }

    @Override
    public Set<String> find(Set<String> statementIds) {
        return events.keySet().stream().filter(statementIds::contains).collect(Collectors.toSet());
    }

    @Override
    public void add(Collection<WaitingEvent> some) {
        some.forEach(event -> events.put(event.statementId(), event));
    }

    @Override
    public void remove(Set<String> statementIds) {
        statementIds.forEach(events::remove);
    }

    @Override
    public List<WaitingActor> actors(int limit) {
        Map<Actor, Long> counts =
                events.values().stream().collect(Collectors.groupingBy(WaitingEvent::actor, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        new WaitingActor(entry.getKey().readable(), entry.getKey(), entry.getValue(), Instant.EPOCH))
                .sorted(Comparator.comparing(WaitingActor::events).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<WaitingEvent> of(WaitingActor actor, int limit) {
        return events.values().stream()
                .filter(event -> event.actor().equals(actor.actor()))
                .limit(limit)
                .toList();
    }
}
