package org.gilde.confluence.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory. */
public final class MemoryJournal implements Journal {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public void begin(String community, String kind, String request, Instant now) {
        Entry entry = new Entry(community, kind, request, Optional.empty(), 0, now);
        if (entries.putIfAbsent(community, entry) != null) {
            throw new IllegalStateException("something is being done with " + community);
        }
    }

    @Override
    public Optional<Entry> find(String community) {
        return Optional.ofNullable(entries.get(community));
    }

    @Override
    public List<Entry> all(String kind) {
        return entries.values().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    @Override
    public boolean claim(Entry seen, Instant now) {
        if (!seen.equals(entries.get(seen.community()))) {
            return false;
        }
        entries.remove(seen.community());
        entries.put(
                seen.community(),
                new Entry(seen.community(), seen.kind(), seen.request(), seen.step(), seen.failures(), now));
        return true;
    }

    @Override
    public void passed(String community, String step, Instant now) {
        entries.computeIfPresent(
                community, (same, entry) -> new Entry(same, entry.kind(), entry.request(), Optional.of(step), 0, now));
    }

    @Override
    public void failed(String community, Instant now) {
        entries.computeIfPresent(
                community,
                (same, entry) ->
                        new Entry(same, entry.kind(), entry.request(), entry.step(), entry.failures() + 1, now));
    }

    @Override
    public void end(String community) {
        entries.remove(community);
    }
}
