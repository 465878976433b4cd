package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.List;

/** The book of verbs in memory. */
public final class MemoryVerbs implements VerbBook {
    private final List<Seen> seen = new ArrayList<>();
    private VerbTable table = VerbTable.USUAL;

    @Override
    public VerbTable table() {
        return table;
    }

    @Override
    public void keep(VerbTable changed) {
        table = changed;
    }

    @Override
    public void saw(List<Seen> events) {
        events.forEach(event -> seen.add(0, event));
    }

    @Override
    public List<Seen> seen() {
        return seen.stream().limit(100).toList();
    }
}
