package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** Deeds in memory. */
final class MemoryDeeds implements Deeds {
    private final Map<String, Deed> kept = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Collection<Deed> deeds) {
        deeds.forEach(deed -> kept.putIfAbsent(deed.identity(), deed));
    }

    @Override
    public synchronized void takeBack(Collection<String> identities) {
        kept.keySet().removeAll(identities);
    }

    @Override
    public synchronized Map<Act, Integer> of(PersonKey person, String community, LocalDate since) {
        Map<Act, Integer> counts = new EnumMap<>(Act.class);
        kept.values().stream()
                .filter(deed -> deed.person().equals(person) && deed.community().equals(community))
                .filter(deed -> !deed.day().isBefore(since))
                .forEach(deed -> counts.merge(deed.act(), 1, Integer::sum));
        return counts;
    }

    @Override
    public synchronized Map<PersonKey, Act> highest(String community, LocalDate since, LocalDate before) {
        Map<PersonKey, Act> highest = new HashMap<>();
        kept.values().stream()
                .filter(deed -> deed.community().equals(community))
                .filter(deed -> !deed.day().isBefore(since) && deed.day().isBefore(before))
                .forEach(deed -> highest.merge(
                        deed.person(), deed.act(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return highest;
    }

    @Override
    public synchronized void forget(PersonKey person) {
        kept.values().removeIf(deed -> deed.person().equals(person));
    }

    @Override
    public synchronized void forgetReading(PersonKey person) {
        kept.values().removeIf(deed -> deed.person().equals(person) && deed.act() == Act.READ);
    }

    @Override
    public synchronized void forgetBefore(LocalDate day) {
        kept.values().removeIf(deed -> deed.day().isBefore(day));
    }
}
