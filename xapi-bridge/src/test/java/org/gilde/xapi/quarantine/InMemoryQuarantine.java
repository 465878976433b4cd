package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.quarantine.Quarantined.Sender;

/** A quarantine in memory, for tests; held to the same contract as the one in PostgreSQL. */
public final class InMemoryQuarantine implements Quarantine {
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();

    private record Entry(Quarantined first, int times, Instant last) {
        Quarantined now() {
            return new Quarantined(
                    first.id(),
                    first.sender(),
                    first.index(),
                    first.fault(),
                    first.received(),
                    times,
                    first.json(),
                    first.attachments());
        }
    }

    @Override
    public synchronized void keep(List<Quarantined> refused) {
        for (Quarantined each : refused) {
            Sender sender = each.sender();
            entries.merge(
                    ContentKey.of(sender.tenant(), sender.credential(), 0, each.json()),
                    new Entry(each, 1, each.received()),
                    (known, again) -> new Entry(known.first(), known.times() + 1, again.last()));
        }
    }

    @Override
    public synchronized List<Quarantined> list(Selection selection) {
        List<Quarantined> newestFirst = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Quarantined now = entry.now();
            if (selection.olderThan().map(now.id()::equals).orElse(false)) {
                break;
            }
            if (selection.credential().map(now.sender().credential()::equals).orElse(true)) {
                newestFirst.add(0, withoutText(now));
            }
        }
        return newestFirst.subList(0, Math.min(selection.limit(), newestFirst.size()));
    }

    private static Quarantined withoutText(Quarantined entry) {
        return new Quarantined(
                entry.id(),
                entry.sender(),
                entry.index(),
                entry.fault(),
                entry.received(),
                entry.times(),
                "",
                List.of());
    }

    @Override
    public synchronized Optional<Quarantined> find(UUID id) {
        return entries.values().stream()
                .map(Entry::now)
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized long count() {
        return entries.size();
    }

    @Override
    public synchronized boolean drop(UUID id) {
        return entries.values().removeIf(entry -> entry.first().id().equals(id));
    }

    @Override
    public synchronized int dropBefore(Instant moment) {
        int before = entries.size();
        entries.values().removeIf(entry -> entry.last().isBefore(moment));
        return before - entries.size();
    }
}
