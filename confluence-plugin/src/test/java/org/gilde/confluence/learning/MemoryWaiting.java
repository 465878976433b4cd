package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events that wait, in memory. */
final class MemoryWaiting implements WaitingEvents {
    private final Map<String, WaitingEvent> events = new LinkedHashMap<>();
    private final Function<Actor, String> keys;

    MemoryWaiting(Function<Actor, String> keys) {
        this.keys = keys;
    }

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
    public List<WaitingActor> actors(int from, int limit) {
        Map<Actor, Long> counts =
                events.values().stream().collect(Collectors.groupingBy(WaitingEvent::actor, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        new WaitingActor(keys.apply(entry.getKey()), entry.getKey(), entry.getValue(), Instant.EPOCH))
                .sorted(Comparator.comparing(WaitingActor::events).reversed())
                .skip(from)
                .limit(limit)
                .toList();
    }

    @Override
    public long actorCount() {
        return actors(0, Integer.MAX_VALUE).size();
    }

    @Override
    public Optional<WaitingActor> actor(String key) {
        return actors(0, Integer.MAX_VALUE).stream()
                .filter(actor -> actor.key().equals(key))
                .findFirst();
    }

    @Override
    public List<WaitingEvent> of(WaitingActor actor, int limit) {
        return events.values().stream()
                .filter(event -> event.actor().equals(actor.actor()))
                .limit(limit)
                .toList();
    }
}
