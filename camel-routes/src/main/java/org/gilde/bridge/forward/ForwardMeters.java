package org.gilde.bridge.forward;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What forwarding to one target counts. Nothing here names a person. */
final class ForwardMeters {
    private static final String TARGET = "target";

    private final MeterRegistry registry;
    private final String target;

    ForwardMeters(MeterRegistry registry, String target, ForwardState state) {
        this.registry = registry;
        this.target = target;
        Gauge.builder(
                        "gilde.forward.away",
                        state,
                        each -> each.snapshot().peer().trouble().isPresent() ? 1 : 0)
                .description("1 while nothing can be forwarded")
                .tag(TARGET, target)
                .register(registry);
        Gauge.builder("gilde.forward.waiting", state, each -> each.snapshot().waiting())
                .description("Statements stored and not yet dealt with")
                .tag(TARGET, target)
                .register(registry);
        Gauge.builder("gilde.forward.oldest.seconds", state, each -> each.age().toSeconds())
                .description("For how long the oldest of them has waited")
                .tag(TARGET, target)
                .register(registry);
    }

    void settled(int forwarded, int refused, int passed) {
        statements("forwarded", forwarded);
        statements("refused", refused);
        statements("passed", passed);
    }

    private void statements(String outcome, int count) {
        registry.counter("gilde.forward.statements", TARGET, target, "outcome", outcome)
                .increment(count);
    }

    void request(boolean isAnswered) {
        registry.counter("gilde.forward.requests", TARGET, target, "outcome", isAnswered ? "answered" : "failed")
                .increment();
    }
}
