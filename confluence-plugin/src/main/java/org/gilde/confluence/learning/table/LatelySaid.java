package org.gilde.confluence.learning.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When each thing was last said of the activities that were spoken of lately, as one text: a line for each, with the
 * number of the activity's row, and then letters of things and when they were said, in milliseconds since 1970, in
 * turns. Numbers have base 36.
 */
final class LatelySaid {
    private static final int BASE = 36;

    private final SortedMap<Integer, Map<Thing, Long>> times;

    private LatelySaid(SortedMap<Integer, Map<Thing, Long>> times) {
        this.times = times;
    }

    /** Reads what was written; none where nothing was. */
    static LatelySaid read(@Nullable String text) {
        SortedMap<Integer, Map<Thing, Long>> times = new TreeMap<>();
        if (text != null) {
            text.lines().forEach(line -> read(line, times));
        }
        return new LatelySaid(times);
    }

    private static void read(String line, Map<Integer, Map<Thing, Long>> times) {
        String[] parts = line.split(" ", -1);
        Map<Thing, Long> of = new EnumMap<>(Thing.class);
        for (int i = 1; i < parts.length; i += 2) {
            long time = Long.parseLong(parts[i + 1], BASE);
            parts[i].chars().forEach(letter -> of.put(Thing.of((char) letter), time));
        }
        times.put(Integer.parseInt(parts[0], BASE), of);
    }

    String write() {
        StringBuilder text = new StringBuilder();
        times.forEach((activity, of) -> {
            text.append(Integer.toString(activity, BASE));
            together(of).forEach((time, things) -> {
                text.append(' ');
                things.forEach(thing -> text.append(thing.letter()));
                text.append(' ').append(Long.toString(time, BASE));
            });
            text.append('\n');
        });
        return text.toString();
    }

    /** Nearly always all things were said at once. */
    private static Map<Long, Set<Thing>> together(Map<Thing, Long> of) {
        Map<Long, Set<Thing>> together = new LinkedHashMap<>();
        of.forEach((thing, time) -> together.computeIfAbsent(time, key -> EnumSet.noneOf(Thing.class))
                .add(thing));
        return together;
    }

    /** Returns nothing of an activity that was not spoken of lately. */
    Optional<Map<Thing, Long>> of(int activity) {
        return Optional.ofNullable(times.get(activity));
    }

    /** Keeps these in place of those there are. */
    void put(int activity, Map<Thing, Long> said) {
        Map<Thing, Long> copy = new EnumMap<>(Thing.class);
        copy.putAll(said);
        times.put(activity, copy);
    }

    int size() {
        return times.size();
    }

    /** Returns all of them by activity, and has none any more. */
    Map<Integer, Map<Thing, Long>> takeAll() {
        Map<Integer, Map<Thing, Long>> all = new TreeMap<>(times);
        times.clear();
        return all;
    }
}
