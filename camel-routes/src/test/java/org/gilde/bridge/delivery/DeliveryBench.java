package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.xapi.store.StatementFeed;

/** Delivery in a real Camel context, against the stub of the app, with production's endpoints and short times. */
final class DeliveryBench implements AutoCloseable {
    static final String TOKEN = "a-token-that-must-not-be-seen";

    final FeedInMemory feed = new FeedInMemory();
    final LedgerInMemory ledger = new LedgerInMemory();
    final AppStub app = new AppStub();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final int batchSize;
    private final Duration signOfLife;
    private final Set<String> lets;
    private CamelContext context = new DefaultCamelContext();
    private Delivery delivery;
    private StatementFeed.Subscription listening = () -> {};

    DeliveryBench(int batchSize) {
        this(batchSize, Duration.ofHours(1));
    }

    DeliveryBench(int batchSize, Duration signOfLife) {
        this(batchSize, signOfLife, Set.of());
    }

    DeliveryBench(int batchSize, Duration signOfLife, Set<String> lets) {
        this.lets = lets;
        this.batchSize = batchSize;
        this.signOfLife = signOfLife;
        this.delivery = make();
    }

    private Delivery make() {
        DeliverySettings settings = new DeliverySettings(
                Intake.endpoint(app.url(), Duration.ofSeconds(2)),
                TOKEN,
                lets,
                new ActivityTraits(Set.of()),
                batchSize,
                signOfLife,
                Duration.ofMillis(50),
                Duration.ofMillis(40),
                Duration.ofMillis(80),
                "0.1.0");
        DeliverySources sources = new DeliverySources(feed, KnownActivities.NONE, ledger, ledger, Optional.empty());
        return new Delivery(settings, sources, context, meters, Clock.systemUTC());
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    DeliveryBench start() {
        try {
            for (RoutesBuilder routes : delivery.routes()) {
                context.addRoutes(routes);
            }
            context.start();
            listening = delivery.listen();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void restart() {
        stop();
        context = new DefaultCamelContext();
        delivery = make();
        start();
    }

    void stop() {
        listening.close();
        context.stop();
    }

    CamelContext context() {
        return context;
    }

    Delivery delivery() {
        return delivery;
    }

    void addCompleted(int count) {
        for (int i = 0; i < count; i++) {
            feed.add(Statements.completed());
        }
    }

    void awaitSequence(long sequence) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(ledger.sequence()).isEqualTo(sequence));
    }

    void awaitTrouble() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(delivery.state().trouble()).isPresent());
    }

    @Override
    public void close() {
        stop();
        app.close();
    }
}
