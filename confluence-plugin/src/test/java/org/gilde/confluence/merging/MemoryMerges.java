package org.gilde.confluence.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Merges in memory. */
public final class MemoryMerges implements Merges {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public void propose(String from, String into) {
        withdraw(from);
        entries.putIfAbsent(from, new Entry(from, into, State.PROPOSED));
    }

    @Override
    public void withdraw(String from) {
        entries.values().removeIf(entry -> entry.from().equals(from) && entry.state() == State.PROPOSED);
    }

    @Override
    public void agreed(String from) {
        change(from, State.PROPOSED, State.AGREED);
    }

    @Override
    public Optional<Entry> find(String from) {
        return Optional.ofNullable(entries.get(from));
    }

    @Override
    public List<Entry> to(String into, State state) {
        return entries.values().stream()
                .filter(entry -> entry.into().equals(into) && entry.state() == state)
                .toList();
    }

    @Override
    public Map<String, String> merged() {
        return entries.values().stream()
                .filter(entry -> entry.state() == State.DONE)
                .collect(Collectors.toMap(Entry::from, Entry::into));
    }

    @Override
    public void done(String from) {
        change(from, State.AGREED, State.DONE);
    }

    private void change(String from, State before, State after) {
        entries.computeIfPresent(
                from, (key, entry) -> entry.state() == before ? new Entry(from, entry.into(), after) : entry);
    }
}
