package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilde.confluence.table.Rows;

/**
 * When things were last said about some activities. Nearly every Statement moves a time and nothing else: rows are
 * replaced many at once, where to change them would take one SQL statement each.
 */
final class LastSaid {
    private final ActiveObjects objects;
    private final Map<String, Map<Thing, Long>> times = new HashMap<>();
    private final Map<String, List<Integer>> ids = new HashMap<>();
    private final Map<String, Map<Thing, Long>> later = new TreeMap<>();

    /** Reads those of these activities. */
    LastSaid(ActiveObjects objects, Collection<String> keys) {
        this.objects = objects;
        for (LastSaidRow row : Rows.in(objects, LastSaidRow.class, "ACTIVITY", keys)) {
            Map<Thing, Long> of = times.computeIfAbsent(row.getActivity(), key -> new EnumMap<>(Thing.class));
            for (Thing thing : Thing.values()) {
                of.merge(thing, thing.time(row), Math::max);
            }
            ids.computeIfAbsent(row.getActivity(), key -> new ArrayList<>()).add(row.getID());
        }
    }

    Map<Thing, Long> of(String key) {
        return times.getOrDefault(key, Map.of());
    }

    /** Takes later times, to be written. */
    void take(String key, Map<Thing, Long> said) {
        later.put(key, said);
    }

    void write() {
        List<Integer> old = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        later.forEach((key, said) -> {
            old.addAll(ids.getOrDefault(key, List.of()));
            Map<String, Object> row = new HashMap<>(Map.of("ACTIVITY", key));
            for (Thing thing : Thing.values()) {
                row.put(thing.timeColumn(), said.getOrDefault(thing, Long.MIN_VALUE));
            }
            rows.add(row);
        });
        Rows.delete(objects, LastSaidRow.class, "ID", old);
        Rows.create(objects, LastSaidRow.class, rows);
    }
}
