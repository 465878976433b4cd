package org.gilde.confluence.merging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** A journal in memory. */
public final class MemoryMergingJournal implements MergingJournal {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public void propose(String from, String into, Instant now) {
        withdraw(from);
        entries.putIfAbsent(from, new Entry(from, into, State.PROPOSED, Optional.empty(), Optional.empty(), now));
    }

    @Override
    public void withdraw(String from) {
        entries.values().removeIf(entry -> entry.from().equals(from) && entry.state() == State.PROPOSED);
    }

    @Override
    public void agreed(String from, PersonKey actor, Instant now) {
        change(
                from,
                State.PROPOSED,
                entry -> new Entry(from, entry.into(), State.RUNNING, Optional.of(actor), Optional.empty(), now));
    }

    @Override
    public Optional<Entry> find(String from) {
        return Optional.ofNullable(entries.get(from));
    }

    @Override
    public List<Entry> proposedTo(String into) {
        return entries.values().stream()
                .filter(entry -> entry.into().equals(into) && entry.state() == State.PROPOSED)
                .toList();
    }

    @Override
    public List<Entry> running() {
        return entries.values().stream()
                .filter(entry -> entry.state() == State.RUNNING)
                .toList();
    }

    @Override
    public Map<String, String> merged() {
        return entries.values().stream()
                .filter(entry -> entry.state() == State.DONE)
                .collect(Collectors.toMap(Entry::from, Entry::into));
    }

    @Override
    public void passed(String from, String step, Instant now) {
        change(
                from,
                State.RUNNING,
                entry -> new Entry(from, entry.into(), entry.state(), entry.actor(), Optional.of(step), now));
    }

    @Override
    public void failed(String from, Instant now) {
        change(
                from,
                State.RUNNING,
                entry -> new Entry(from, entry.into(), entry.state(), entry.actor(), entry.step(), now));
    }

    @Override
    public void finished(String from, Instant now) {
        change(
                from,
                State.RUNNING,
                entry -> new Entry(from, entry.into(), State.DONE, Optional.empty(), entry.step(), now));
    }

    private void change(String from, State in, UnaryOperator<Entry> change) {
        entries.computeIfPresent(from, (key, entry) -> entry.state() == in ? change.apply(entry) : entry);
    }
}
