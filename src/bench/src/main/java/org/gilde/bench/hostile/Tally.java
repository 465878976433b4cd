package org.gilde.bench.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gilde.bench.hostile.Exchange.Outcome;

/** What was answered to one input, and how fast. Safe for several threads. */
final class Tally {
    /** Answered to large bodies where too many come at once. */
    private static final int NO_ROOM = 503;

    private static final double MOST = 0.99;

    private final Input input;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    Tally(Input input) {
        this.input = input;
    }

    synchronized void add(Outcome outcome) {
        statuses.merge(outcome.status(), 1, Integer::sum);
        nanos.add(outcome.nanos());
    }

    /** Says whether each answer was one of those that must be. */
    synchronized boolean isWell() {
        return statuses.keySet().stream()
                .allMatch(status -> status == NO_ROOM || input.statuses().contains(status));
    }

    /** Returns its line of the table: name, how often each status, the time that 99 of 100 stayed under. */
    synchronized String line(String name) {
        return String.format(
                Locale.ROOT, "%-45s %-24s p99 %8.1f ms%s", name, statuses, p99() / 1e6, isWell() ? "" : "  WRONG");
    }

    private long p99() {
        return nanos.stream()
                .sorted()
                .skip((long) (nanos.size() * MOST))
                .findFirst()
                .orElse(0L);
    }
}
