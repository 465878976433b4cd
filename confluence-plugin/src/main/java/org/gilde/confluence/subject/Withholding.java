package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.Barrier;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Pauses.Pause;

/**
 * Keeps out what people do not want taken in: what comes while they pause, what happened meanwhile and is told later, and
 * what they erased.
 */
public final class Withholding implements Barrier {
    private final Pauses pauses;
    private final Erased erased;
    private final ErasedKeys keys;
    private final Clock clock;

    /** Asks these. */
    public Withholding(Pauses pauses, Erased erased, ErasedKeys keys, Clock clock) {
        this.pauses = pauses;
        this.erased = erased;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Set<String> bars(Collection<Coming> events) {
        Map<PersonKey, List<Pause>> paused = pauses.of(people(events));
        Map<String, Instant> gone = gone(events);
        Set<String> barred = new HashSet<>();
        for (Coming coming : events) {
            if (isPaused(coming, paused) || (!gone.isEmpty() && isErased(coming, gone))) {
                barred.add(coming.told().statementId());
            }
        }
        return barred;
    }

    /** Hashes three names of every event, but not where there is nothing to compare them with. */
    private Map<String, Instant> gone(Collection<Coming> events) {
        if (events.isEmpty() || erased.isEmpty()) {
            return Map.of();
        }
        Set<String> hashes = new HashSet<>();
        for (Coming coming : events) {
            hashes.add(keys.all(coming.person()));
            hashes.add(item(coming));
            hashes.add(keys.statement(coming.told().statementId()));
        }
        return erased.find(hashes);
    }

    /** Says whether the person pauses now, or did when it happened, however late it is told. */
    private static boolean isPaused(Coming coming, Map<PersonKey, List<Pause>> paused) {
        return paused.getOrDefault(coming.person(), List.of()).stream()
                .anyMatch(pause ->
                        pause.ended().isEmpty() || pause.includes(coming.told().timestamp()));
    }

    private boolean isErased(Coming coming, Map<String, Instant> gone) {
        Instant at = coming.told().timestamp();
        return gone.containsKey(keys.statement(coming.told().statementId()))
                || !at.isAfter(gone.getOrDefault(keys.all(coming.person()), Instant.MIN))
                || !at.isAfter(gone.getOrDefault(item(coming), Instant.MIN));
    }

    private String item(Coming coming) {
        return keys.item(new ItemKey(coming.person(), coming.told().activity().key()));
    }

    @Override
    public void withheld(Collection<Coming> events) {
        Map<PersonKey, Integer> counts = new HashMap<>();
        events.forEach(coming -> counts.merge(coming.person(), 1, Integer::sum));
        pauses.count(counts, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!events.isEmpty()) {
            remember(events);
        }
    }

    /** What happened before a pause and came in it is told again by a bridge that begins anew: only its name tells. */
    private void remember(Collection<Coming> events) {
        Map<PersonKey, List<Pause>> paused = pauses.of(people(events));
        Set<String> hashes = new HashSet<>();
        for (Coming coming : events) {
            List<Pause> own = paused.getOrDefault(coming.person(), List.of());
            boolean lasts = own.stream().anyMatch(pause -> pause.ended().isEmpty());
            if (lasts
                    && own.stream()
                            .noneMatch(pause -> pause.includes(coming.told().timestamp()))) {
                hashes.add(keys.statement(coming.told().statementId()));
            }
        }
        erased.remember(hashes, clock.instant());
    }

    private static Set<PersonKey> people(Collection<Coming> events) {
        return events.stream().map(Coming::person).collect(Collectors.toSet());
    }
}
