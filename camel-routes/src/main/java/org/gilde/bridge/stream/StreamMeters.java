package org.gilde.bridge.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is counted about Kafka. Nothing here names a person. */
final class StreamMeters {
    private final MeterRegistry registry;
    private final Counter published;
    private final Counter foreign;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published = Counter.builder("gilde.stream.published")
                .description("Events written to the topic by this node")
                .register(registry);
        this.foreign = Counter.builder("gilde.stream.foreign")
                .description("Records in the topic that are no events of the bridge")
                .register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    void foreign() {
        foreign.increment();
    }

    /** Has the lag of each partition seen, and the age of the oldest event that this node could not deliver yet. */
    void watch(Supplier<Standing.View> view, Supplier<Number> oldestSeconds) {
        Gauge.builder("gilde.stream.oldest.age", oldestSeconds)
                .description("Since when the oldest event in the hands of this node waits")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("gilde.stream.away", () -> view.get().trouble().isPresent() ? 1 : 0)
                .description("1 while Kafka does not answer this node")
                .strongReference(true)
                .register(registry);
    }

    /** Has these partitions seen from now on. */
    void partitions(Set<Integer> seen, Supplier<Standing.View> view) {
        seen.stream().filter(partitions::add).forEach(partition -> Gauge.builder(
                        "gilde.stream.lag", () -> view.get().lag().getOrDefault(partition, 0L))
                .description("Events in the topic that are not delivered yet")
                .tag("partition", Integer.toString(partition))
                .strongReference(true)
                .register(registry));
    }
}
