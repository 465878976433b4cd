package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Events that wait, in memory. */
final class MemoryWaiting implements WaitingEvents {
    private final Map<String, WaitingEvent> events = new LinkedHashMap<>();
    private final Map<Actor, Boolean> several = new LinkedHashMap<>();
    private final List<Actor> ids = new ArrayList<>();

    @Override
    public Set<String> find(Set<String> statementIds) {
        return events.keySet().stream().filter(statementIds::contains).collect(Collectors.toSet());
    }

    @Override
    public void add(WaitingEvent event) {
        events.put(event.statementId(), event);
        if (several.putIfAbsent(event.actor(), event.several()) == null) {
            ids.add(event.actor());
        }
    }

    @Override
    public void remove(Set<String> statementIds) {
        statementIds.forEach(events::remove);
        several.keySet().removeIf(actor -> of(actor, 1).isEmpty());
    }

    @Override
    public List<WaitingActor> actors(long after, int limit) {
        List<WaitingActor> actors = new ArrayList<>();
        for (int id = (int) after; id < ids.size() && actors.size() < limit; id++) {
            Actor actor = ids.get(id);
            if (several.containsKey(actor)) {
                actors.add(new WaitingActor(id + 1L, actor, several.get(actor)));
            }
        }
        return actors;
    }

    @Override
    public List<WaitingEvent> of(Actor actor, int limit) {
        return events.values().stream()
                .filter(event -> event.actor().equals(actor))
                .limit(limit)
                .toList();
    }

    @Override
    public void mark(Actor actor, boolean more) {
        several.replace(actor, more);
    }

    @Override
    public long events() {
        return events.size();
    }

    @Override
    public List<UnmatchedActor> list(int limit) {
        return several.entrySet().stream()
                .map(entry -> new UnmatchedActor(
                        entry.getKey().readable(),
                        entry.getValue(),
                        of(entry.getKey(), Integer.MAX_VALUE).size(),
                        Instant.EPOCH))
                .sorted(Comparator.comparing(UnmatchedActor::events).reversed())
                .limit(limit)
                .toList();
    }
}
