package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.learning.Barrier;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.people.PersonKey;

/** Keeps out what people do not want taken in: everything while they pause, and what they erased. */
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
        Set<PersonKey> people = new HashSet<>();
        Set<String> hashes = new HashSet<>();
        for (Coming coming : events) {
            people.add(coming.person());
            hashes.add(keys.all(coming.person()));
            hashes.add(item(coming));
            hashes.add(keys.statement(coming.told().statementId()));
        }
        Set<PersonKey> paused = pauses.among(people);
        Map<String, Instant> gone = erased.find(hashes);
        Set<String> barred = new HashSet<>();
        for (Coming coming : events) {
            if (paused.contains(coming.person()) || (!gone.isEmpty() && isErased(coming, gone))) {
                barred.add(coming.told().statementId());
            }
        }
        return barred;
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
    public void count(Map<PersonKey, Integer> withheld) {
        pauses.count(withheld, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
