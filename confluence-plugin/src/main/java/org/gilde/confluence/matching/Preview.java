package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.List;
import org.gilde.confluence.learning.Match;

/**
 * What rules would do with some of the Actors that wait, those with the most events first. Nothing was changed.
 *
 * @param from how many were passed over
 * @param actors how many wait in all
 * @param lines those that were looked at
 */
public record Preview(int from, long actors, List<Line> lines) {

    /** Keeps its own copy. */
    public Preview {
        lines = List.copyOf(lines);
    }

    /** Returns how many events would go to somebody. */
    public long taken() {
        return lines.stream()
                .filter(line -> line.then().isCertain())
                .mapToLong(Line::events)
                .sum();
    }

    /** Returns how many Actors several users would fit. */
    public long conflicts() {
        return lines.stream().filter(line -> line.then().isConflict()).count();
    }

    /** Says whether more wait than were looked at. */
    public boolean hasMore() {
        return from + lines.size() < actors;
    }

    /**
     * One Actor.
     *
     * @param key its keyed hash
     * @param now what it stands for now
     * @param then what it would stand for
     */
    public record Line(String key, String readable, long events, Instant since, Match now, Match then) {}
}
