package org.gilde.confluence.host;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.gilde.confluence.text.Phrases;

/** Today, where the person who is asking is. */
public final class ReadersDay implements Supplier<LocalDate> {
    private final Supplier<Phrases> reader;
    private final Clock clock;

    /** Asks these. */
    public ReadersDay(Supplier<Phrases> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public LocalDate get() {
        return reader.get().date(clock.instant());
    }
}
