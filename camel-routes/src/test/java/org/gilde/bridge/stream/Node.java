package org.gilde.bridge.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.delivery.ActivityTraits;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.delivery.DeliverySettings;
import org.gilde.bridge.delivery.DeliverySources;
import org.gilde.bridge.delivery.FeedInMemory;
import org.gilde.bridge.delivery.KnownActivities;
import org.gilde.bridge.delivery.LedgerInMemory;
import org.gilde.xapi.store.StatementFeed;

/** One bridge of several: its routes, its part in the group, and short times. */
final class Node implements AutoCloseable {
    static final String TOKEN = "a-token-that-must-not-be-seen";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Stream stream;
    final Delivery delivery;
    private final CamelContext context = new DefaultCamelContext();
    private StatementFeed.Subscription listening = () -> {};

    Node(FeedInMemory feed, LedgerInMemory ledger, AppStub app, StreamSettings settings) {
        DeliverySettings chosen = new DeliverySettings(
                DeliverySettings.intake(app.url(), Duration.ofSeconds(4)),
                TOKEN,
                Set.of(),
                new ActivityTraits(Set.of()),
                settings.batchSize(),
                Duration.ofHours(1),
                Duration.ofMillis(50),
                settings.firstPause(),
                settings.longestPause(),
                "0.1.0");
        stream = new Stream(settings, ledger, meters, Clock.systemUTC());
        DeliverySources sources = new DeliverySources(feed, KnownActivities.NONE, ledger, ledger, Optional.of(stream));
        delivery = new Delivery(chosen, sources, context, meters, Clock.systemUTC());
    }

    /** Returns settings with short times, for a topic and a group of this name. */
    static StreamSettings settings(String address, String topic, int batchSize, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "bootstrap.servers", address,
                "request.timeout.ms", "1500",
                "default.api.timeout.ms", "3000",
                "delivery.timeout.ms", "3000",
                "max.block.ms", "3000",
                "session.timeout.ms", "2000",
                "heartbeat.interval.ms", "300",
                "reconnect.backoff.max.ms", "200"));
        properties.putAll(more);
        return new StreamSettings(
                properties,
                topic,
                topic,
                1,
                new StreamSettings.Creation(6, Optional.of((short) 1), Duration.ofDays(7)),
                batchSize,
                Duration.ofMillis(100),
                Duration.ofMillis(40),
                Duration.ofMillis(80));
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    Node start() {
        try {
            for (RoutesBuilder routes : delivery.routes()) {
                context.addRoutes(routes);
            }
            context.addRoutes(stream.routes());
            context.start();
            listening = delivery.listen();
            stream.start(delivery.courier());
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        listening.close();
        stream.close();
        context.stop();
    }
}
