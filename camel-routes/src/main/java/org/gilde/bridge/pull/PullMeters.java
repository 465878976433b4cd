package org.gilde.bridge.pull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What pulling from one source counts. Nothing here names a person. */
final class PullMeters {
    private static final String SOURCE = "source";

    private final MeterRegistry registry;
    private final String source;

    PullMeters(MeterRegistry registry, String source, PullState state) {
        this.registry = registry;
        this.source = source;
        Gauge.builder("gilde.pull.away", state, each -> each.trouble().isPresent() ? 1 : 0)
                .description("1 while nothing can be pulled")
                .tag(SOURCE, source)
                .register(registry);
        Gauge.builder("gilde.pull.lag.seconds", state, each -> each.lag().toSeconds())
                .description("For how long the end of what the source holds has not been reached")
                .tag(SOURCE, source)
                .register(registry);
    }

    void recorded(PullRecorder.Recorded recorded) {
        statements("stored", recorded.stored());
        statements("quarantined", recorded.quarantined());
        statements("unreadable", recorded.unreadable().size());
    }

    private void statements(String outcome, int count) {
        registry.counter("gilde.pull.statements", SOURCE, source, "outcome", outcome)
                .increment(count);
    }

    void request(boolean isAnswered) {
        registry.counter("gilde.pull.requests", SOURCE, source, "outcome", isAnswered ? "answered" : "failed")
                .increment();
    }
}
