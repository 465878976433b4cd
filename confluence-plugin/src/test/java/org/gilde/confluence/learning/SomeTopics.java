package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Topics of some activities, in memory. */
public final class SomeTopics {
    private final Ports ports = MemoryPorts.open();

    /** Hears of an activity; an empty title is none. */
    public void know(String id, String title) {
        know(id, title, Traits.NONE);
    }

    /** Hears of an activity, with its categories and extensions. */
    public void know(String id, String title, Traits traits) {
        Titles titles = title.isEmpty() ? Titles.NONE : new Titles(Map.of("en", title));
        ActivityWord word =
                new ActivityWord(new Activity(id, Optional.empty(), titles, traits), Optional.empty(), Instant.EPOCH);
        ports.activities().keep(List.of(word), ports.rules().all());
    }

    public Topics topics() {
        return new Topics(ports.rules(), ports.activities(), ports.transactions());
    }
}
