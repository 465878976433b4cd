package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters in memory. */
public final class MemoryLetters implements Letters {
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Letter letter, boolean isLeft, Optional<Instant> taken, Instant written) {
        boolean waits(Instant left) {
            return isLeft && taken.filter(when -> !when.isBefore(left)).isEmpty();
        }
    }

    @Override
    public void add(Collection<Letter> letters, Instant now) {
        letters.forEach(letter -> kept.putIfAbsent(letter.key(), new Kept(letter, true, Optional.empty(), now)));
    }

    @Override
    public List<Letter> waiting(int most, Instant left) {
        return kept.values().stream()
                .filter(one -> one.waits(left))
                .map(Kept::letter)
                .limit(most)
                .toList();
    }

    @Override
    public boolean take(Letter letter, Instant now, Instant left) {
        Kept one = kept.get(letter.key());
        if (one == null || !one.waits(left)) {
            return false;
        }
        kept.put(letter.key(), new Kept(letter, true, Optional.of(now), one.written()));
        return true;
    }

    @Override
    public void gone(Letter letter) {
        kept.computeIfPresent(letter.key(), (key, one) -> new Kept(one.letter(), false, one.taken(), one.written()));
    }

    @Override
    public void back(Letter letter) {
        kept.computeIfPresent(
                letter.key(), (key, one) -> new Kept(one.letter(), one.isLeft(), Optional.empty(), one.written()));
    }

    @Override
    public boolean isAnyLeft() {
        return kept.values().stream().anyMatch(Kept::isLeft);
    }

    @Override
    public void forgetBefore(Instant then) {
        kept.values().removeIf(one -> one.written().isBefore(then));
    }
}
