package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters in memory. */
public final class MemoryLetters implements Letters {
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Letter letter, boolean waits, Instant written) {}

    @Override
    public void add(Collection<Letter> letters, Instant now) {
        letters.forEach(letter -> kept.putIfAbsent(letter.key(), new Kept(letter, true, now)));
    }

    @Override
    public List<Letter> waiting(int most) {
        return kept.values().stream()
                .filter(Kept::waits)
                .map(Kept::letter)
                .limit(most)
                .toList();
    }

    @Override
    public void gone(Letter letter) {
        kept.computeIfPresent(letter.key(), (key, one) -> new Kept(one.letter(), false, one.written()));
    }

    @Override
    public void back(Letter letter) {
        kept.computeIfPresent(letter.key(), (key, one) -> new Kept(one.letter(), true, one.written()));
    }

    @Override
    public void forgetBefore(Instant then) {
        kept.values().removeIf(one -> one.written().isBefore(then));
    }
}
