package org.gilde.confluence.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.gilde.confluence.learning.TakenEvent;
import org.gilde.confluence.learning.TakenEvent.Outcome;

/** Counts what the bridge brought to this node since the app started here. Of nobody. Safe for many threads. */
public final class IntakeMeter {
    private final Instant since;
    private final Map<Outcome, Long> events = new EnumMap<>(Outcome.class);
    private final Map<Batch, Long> batches = new EnumMap<>(Batch.class);
    private Duration spent = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    /** What became of a batch as a whole. */
    public enum Batch {
        /** Each of its events has an answer. */
        TAKEN,
        /** It could not be read, or was too large; nothing of it was taken. */
        UNREADABLE,
        /** It could not be kept; nothing of it was taken, and the bridge brings it again. */
        FAILED
    }

    /**
     * How it stands.
     *
     * @param since when the app started on this node
     * @param events how many, by what became of them; every outcome is there
     * @param batches how many, by what became of them; each is there
     * @param spent how long the batches took that were taken, together
     * @param longest how long the longest of them took; zero where there was none
     */
    public record Figures(
            Instant since, Map<Outcome, Long> events, Map<Batch, Long> batches, Duration spent, Duration longest) {

        /** Returns how long a batch that was taken took in the mean; zero where there was none. */
        public Duration mean() {
            long taken = batches.getOrDefault(Batch.TAKEN, 0L);
            return taken == 0 ? Duration.ZERO : spent.dividedBy(taken);
        }
    }

    /** Counts from now on. */
    public IntakeMeter(Clock clock) {
        since = clock.instant();
        for (Outcome outcome : Outcome.values()) {
            events.put(outcome, 0L);
        }
        for (Batch batch : Batch.values()) {
            batches.put(batch, 0L);
        }
    }

    /** Counts a batch that was taken, and its events. */
    public synchronized void took(Collection<TakenEvent> results, Duration time) {
        batches.merge(Batch.TAKEN, 1L, Long::sum);
        results.forEach(result -> events.merge(result.outcome(), 1L, Long::sum));
        spent = spent.plus(time);
        longest = longest.compareTo(time) < 0 ? time : longest;
    }

    /** Counts a batch of which nothing was taken. */
    public synchronized void left(Batch why) {
        batches.merge(why, 1L, Long::sum);
    }

    /** Returns how it stands now. */
    public synchronized Figures figures() {
        return new Figures(since, new EnumMap<>(events), new EnumMap<>(batches), spent, longest);
    }
}
