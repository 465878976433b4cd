package org.gilde.bridge.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.xapi.keeping.Retention;
import org.gilde.xapi.store.Amendments.Amended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what the rules of retention say is kept no longer. */
public final class RetentionRoute extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRoute.class);

    private final Retention retention;
    private final Duration period;
    private final Counter removed;
    private final Counter failures;
    private final AtomicLong held;

    /** Looks once in a while. */
    public RetentionRoute(Retention retention, Duration period, MeterRegistry registry) {
        this.retention = retention;
        this.period = period;
        this.removed = Counter.builder("gilde.retention.removed")
                .description("Statements that were kept long enough")
                .register(registry);
        this.failures = Counter.builder("gilde.retention.failures")
                .description("Runs that the database broke off")
                .register(registry);
        this.held = new AtomicLong();
        registry.gauge("gilde.retention.held", held);
    }

    @Override
    public void configure() {
        // A database that does not answer is asked again next time.
        onException(Exception.class).handled(true).process(exchange -> {
            failures.increment();
            LOG.warn("retention=broken-off reason=store-away");
        });
        // Removes what is older than its rule allows.
        from("timer:retention?includeMetadata=false&period=" + period.toMillis())
                .routeId("retention")
                .process(exchange -> run());
    }

    private void run() {
        Amended done = retention.run();
        removed.increment((double) done.removed());
        held.set(done.held());
        if (done.removed() > 0) {
            LOG.info("retention=done removed={} held={}", done.removed(), done.held());
        }
    }
}
