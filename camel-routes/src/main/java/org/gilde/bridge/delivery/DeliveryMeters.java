package org.gilde.bridge.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.bridge.delivery.Outcome.Kind;
import org.gilde.bridge.pause.Obstacle;

/** What delivery counts. Nothing here names a person or says what a sender chose: Verbs are named as far as everybody knows them. */
final class DeliveryMeters {
    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Timer latency;

    DeliveryMeters(MeterRegistry registry, DeliveryState state, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.latency = Timer.builder("gilde.delivery.latency")
                .description("From stored to taken by the app")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("gilde.delivery.waiting", state, each -> each.snapshot().waiting())
                .description("Statements stored and not yet dealt with")
                .register(registry);
        Gauge.builder(
                        "gilde.delivery.away",
                        state,
                        each -> each.snapshot().trouble().isPresent() ? 1 : 0)
                .description("1 while nothing can be delivered")
                .register(registry);
    }

    void outcomes(List<Outcome> outcomes) {
        Instant now = clock.instant();
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Outcome outcome : outcomes) {
            counts.merge(outcome.kind(), 1, Integer::sum);
            latency.record(Duration.between(outcome.event().stored(), now));
        }
        counts.forEach((kind, count) -> registry.counter(
                        "gilde.delivery.events", "outcome", kind.name().toLowerCase(Locale.ROOT))
                .increment(count));
    }

    void skipped(Skipped skipped) {
        registry.counter(
                        "gilde.delivery.skipped",
                        "reason",
                        skipped.reason().name().toLowerCase(Locale.ROOT),
                        "verb",
                        AllowedVerbs.isWellKnown(skipped.verb()) ? skipped.verb() : OTHER)
                .increment();
    }

    void failed(Obstacle obstacle) {
        registry.counter("gilde.delivery.failures", "obstacle", obstacle.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
