package org.gilde.bridge.drop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted about files. Nothing here names a file or a person. */
final class DropMeters {
    private final MeterRegistry registry;

    DropMeters(MeterRegistry registry, DropState state) {
        this.registry = registry;
        Gauge.builder("gilde.drop.waiting", state, DropState::waiting)
                .description("Files in the folder that are not read yet")
                .register(registry);
        Gauge.builder("gilde.drop.away", state, each -> each.obstacle().isPresent() ? 1 : 0)
                .description("1 while files can not be read")
                .register(registry);
    }

    void ended(Tally tally) {
        registry.counter("gilde.drop.files", "outcome", tally.isRefused() ? "refused" : "done")
                .increment();
        registry.counter("gilde.drop.lines", "outcome", "taken").increment((double) tally.taken());
        registry.counter("gilde.drop.lines", "outcome", "refused").increment((double) tally.refused());
    }

    void failed() {
        registry.counter("gilde.drop.failures").increment();
    }
}
