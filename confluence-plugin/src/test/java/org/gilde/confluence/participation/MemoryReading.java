package org.gilde.confluence.participation;

import java.util.HashSet;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who chose to have their own reading counted, in memory. */
final class MemoryReading implements OwnReading {
    private final Set<PersonKey> kept = new HashSet<>();

    @Override
    public synchronized Set<PersonKey> among(Set<PersonKey> people) {
        Set<PersonKey> among = new HashSet<>(people);
        among.retainAll(kept);
        return among;
    }

    @Override
    public synchronized void choose(PersonKey person, boolean isCounted) {
        if (isCounted) {
            kept.add(person);
        } else {
            kept.remove(person);
        }
    }
}
