package org.gilde.confluence.closing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal in memory. */
public final class MemoryClosingJournal implements ClosingJournal {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public void begin(Closing.Request request, Instant now) {
        if (entries.putIfAbsent(request.key(), new Entry(request, Optional.empty(), 0, now)) != null) {
            throw new IllegalStateException("there is one of " + request.key());
        }
    }

    @Override
    public Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public void passed(String key, String step, Instant now) {
        entries.computeIfPresent(key, (same, entry) -> new Entry(entry.request(), Optional.of(step), 0, now));
    }

    @Override
    public void failed(String key, Instant now) {
        entries.computeIfPresent(
                key, (same, entry) -> new Entry(entry.request(), entry.step(), entry.failures() + 1, now));
    }

    @Override
    public void end(String key) {
        entries.remove(key);
    }
}
