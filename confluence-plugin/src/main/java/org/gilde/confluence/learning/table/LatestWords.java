package org.gilde.confluence.learning.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.ActivityWord;

/** What was last said about one activity, each thing for itself; of two texts said at once the one that sorts last. */
final class LatestWords {
    private final Map<Thing, String> texts = new EnumMap<>(Thing.class);
    private final Map<Thing, Long> times;
    private final Set<Thing> changed = EnumSet.noneOf(Thing.class);
    private boolean isLater;

    /**
     * Begins with what is kept.
     *
     * @param row absent of an activity that is new
     * @param times when each thing was last said; those that were never are absent
     */
    LatestWords(Optional<ActivityRow> row, Map<Thing, Long> times) {
        this.times = new EnumMap<>(Thing.class);
        this.times.putAll(times);
        for (Thing thing : Thing.values()) {
            row.map(some -> thing.text(some)).ifPresent(text -> texts.put(thing, text));
        }
    }

    /** Takes what is not earlier than what it has. Quickest where what was said last comes first. */
    void take(ActivityWord word) {
        for (Thing thing : Thing.values()) {
            if (thing.isSaidBy(word)) {
                take(thing, word);
            }
        }
    }

    private void take(Thing thing, ActivityWord word) {
        long said = word.said().toEpochMilli();
        long at = times.getOrDefault(thing, Long.MIN_VALUE);
        if (said < at) {
            return;
        }
        String text = thing.text(word);
        String before = texts.getOrDefault(thing, "");
        if (said > at) {
            times.put(thing, said);
            isLater = true;
        } else if (text.compareTo(before) <= 0) {
            return;
        }
        if (!text.equals(before)) {
            texts.put(thing, text);
            changed.add(thing);
        }
    }

    /** Says whether a text changed. */
    boolean isChanged() {
        return !changed.isEmpty();
    }

    /** Says whether something was said later than before, the same text perhaps. */
    boolean isLater() {
        return isLater;
    }

    Map<Thing, Long> times() {
        return times;
    }

    void write(ActivityRow row) {
        changed.forEach(thing -> thing.write(row, texts.getOrDefault(thing, "")));
        row.save();
    }

    /** Returns the columns of a new row. */
    Map<String, Object> columns(String key, String iri) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("ACTIVITY_KEY", key);
        columns.put("IRI", iri);
        texts.forEach((thing, text) -> columns.put(thing.column(), text));
        return columns;
    }
}
