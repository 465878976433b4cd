package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gilde.confluence.table.Rows;

/**
 * When things were last said about some activities. Nearly every Statement moves a time and nothing else, and to change
 * rows takes one SQL statement each. So the times of what is spoken of lately stand in one text in the row that whoever
 * writes holds anyway; when it grows too long they go to rows of their own, all at once.
 */
final class LastSaid {
    /** Times of about 40,000 characters: few to write with every batch, and more activities than four batches have. */
    private static final int MOST = 2_000;

    private final ActiveObjects objects;
    private final ActivityTurnRow turn;
    private final Map<String, ActivityRow> rows;
    private final LatelySaid lately;
    private final Map<String, Map<Thing, Long>> earlier = new HashMap<>();
    private final Map<String, Map<Thing, Long>> later = new TreeMap<>();

    /**
     * Reads those of these activities.
     *
     * @param turn held by this transaction before it was read
     * @param rows of those activities that are not new
     */
    LastSaid(ActiveObjects objects, ActivityTurnRow turn, Set<String> keys, Map<String, ActivityRow> rows) {
        this.objects = objects;
        this.turn = turn;
        this.rows = rows;
        this.lately = LatelySaid.read(turn.getLatelySaid());
        Set<String> others = new HashSet<>(keys);
        others.removeIf(key -> lately(key).isPresent());
        for (LastSaidRow row : Rows.in(objects, LastSaidRow.class, "ACTIVITY", others)) {
            Map<Thing, Long> of = earlier.computeIfAbsent(row.getActivity(), key -> new EnumMap<>(Thing.class));
            for (Thing thing : Thing.values()) {
                of.merge(thing, thing.time(row), Math::max);
            }
        }
    }

    private Optional<Map<Thing, Long>> lately(String key) {
        return Optional.ofNullable(rows.get(key)).flatMap(row -> lately.of(row.getID()));
    }

    Map<Thing, Long> of(String key) {
        return lately(key).orElseGet(() -> earlier.getOrDefault(key, Map.of()));
    }

    /** Takes later times, to be written. */
    void take(String key, Map<Thing, Long> said) {
        later.put(key, said);
    }

    void write() {
        if (later.isEmpty()) {
            return;
        }
        Map<String, Map<Thing, Long>> apart = new TreeMap<>();
        later.forEach((key, said) -> Optional.ofNullable(rows.get(key))
                .ifPresentOrElse(row -> lately.put(row.getID(), said), () -> apart.put(key, said)));
        if (lately.size() > MOST) {
            Map<Integer, Map<Thing, Long>> all = lately.takeAll();
            for (ActivityRow row : Rows.in(objects, ActivityRow.class, "ID", all.keySet())) {
                apart.put(row.getActivityKey(), all.getOrDefault(row.getID(), Map.of()));
            }
        }
        replace(apart);
        turn.setLatelySaid(lately.write());
        turn.save();
    }

    private void replace(Map<String, Map<Thing, Long>> apart) {
        Rows.delete(objects, LastSaidRow.class, "ACTIVITY", apart.keySet());
        List<Map<String, Object>> columns = apart.entrySet().stream()
                .map(of -> columns(of.getKey(), of.getValue()))
                .toList();
        Rows.create(objects, LastSaidRow.class, columns);
    }

    private static Map<String, Object> columns(String key, Map<Thing, Long> said) {
        Map<String, Object> columns = new HashMap<>(Map.of("ACTIVITY", key));
        for (Thing thing : Thing.values()) {
            columns.put(thing.timeColumn(), said.getOrDefault(thing, Long.MIN_VALUE));
        }
        return columns;
    }
}
