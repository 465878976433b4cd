package org.gilde.confluence.life;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Notes in memory. */
public final class MemoryNotes implements LifeNotes {
    OptionalInt version = OptionalInt.empty();
    Optional<Instant> removed = Optional.empty();
    int settings = 3;

    @Override
    public OptionalInt version() {
        return version;
    }

    @Override
    public void keepVersion(int now) {
        version = OptionalInt.of(now);
    }

    @Override
    public Optional<Instant> removed() {
        return removed;
    }

    @Override
    public void keepRemoved(Instant when) {
        removed = Optional.of(when);
    }

    @Override
    public void forgetSettings() {
        settings = 0;
        version = OptionalInt.empty();
    }

    @Override
    public void forgetRemoved() {
        removed = Optional.empty();
    }
}
