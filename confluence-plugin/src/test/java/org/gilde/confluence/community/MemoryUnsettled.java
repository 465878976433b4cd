package org.gilde.confluence.community;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes in memory. */
public final class MemoryUnsettled implements Unsettled {
    private final Map<Integer, String> notes = new TreeMap<>();
    private int last;

    @Override
    public void note(String community) {
        notes.put(++last, community);
    }

    @Override
    public Set<String> communities() {
        return new TreeSet<>(notes.values());
    }

    @Override
    public int latest(String community) {
        return notes.entrySet().stream()
                .filter(note -> note.getValue().equals(community))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    @Override
    public void settled(String community, int latest) {
        notes.entrySet()
                .removeIf(note -> note.getKey() <= latest && note.getValue().equals(community));
    }
}
