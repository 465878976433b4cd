package org.gilde.confluence.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gilde.confluence.people.PersonKey;

/** Notes in memory. */
public final class MemoryUnsettled implements Unsettled {
    private final Map<String, List<Note>> notes = new TreeMap<>();
    private int last;

    @Override
    public void note(String community) {
        add(community, Scope.EVERYTHING, Set.of());
    }

    @Override
    public void noteDoors(String community) {
        add(community, Scope.DOORS, Set.of());
    }

    @Override
    public void note(String community, Collection<PersonKey> people) {
        add(community, Scope.PEOPLE, Set.copyOf(people));
    }

    private void add(String community, Scope scope, Set<PersonKey> people) {
        notes.computeIfAbsent(community, key -> new ArrayList<>()).add(new Note(++last, scope, people));
    }

    @Override
    public Set<String> communities() {
        notes.values().removeIf(List::isEmpty);
        return new TreeSet<>(notes.keySet());
    }

    @Override
    public List<Note> of(String community, int most) {
        return notes.getOrDefault(community, List.of()).stream().limit(most).toList();
    }

    @Override
    public void hold(String community) {
        // Nobody else is there.
    }

    @Override
    public void settled(String community, Collection<Note> settled) {
        notes.getOrDefault(community, new ArrayList<>()).removeAll(settled);
    }
}
