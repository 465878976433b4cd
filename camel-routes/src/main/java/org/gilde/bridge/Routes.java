package org.gilde.bridge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.bridge.deadletter.Expiry;
import org.gilde.bridge.delivery.ActivityTraits;
import org.gilde.bridge.delivery.CountingVerbs;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.delivery.DeliverySettings;
import org.gilde.bridge.delivery.DeliverySources;
import org.gilde.bridge.pause.ErrorsFail;
import org.gilde.bridge.settings.Kafka;
import org.gilde.bridge.settings.Settings;
import org.gilde.bridge.stream.Stream;
import org.gilde.bridge.stream.StreamSettings;
import org.gilde.xapi.store.StatementFeed;

/** The Camel context with the route families that the configuration asks for. */
public final class Routes implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration EXPIRY_PERIOD = Duration.ofHours(1);
    private static final long LONGEST_STOP_SECONDS = 30;

    private final CamelContext context = new DefaultCamelContext();
    private final Optional<Delivery> delivery;
    private final Optional<Stream> stream;
    private StatementFeed.Subscription listening = () -> {};

    Routes(
            Settings settings,
            String version,
            DeliverySources sources,
            CountingVerbs verbs,
            Optional<Stream> stream,
            MeterRegistry registry,
            Clock clock) {
        this.stream = stream;
        context.getShutdownStrategy().setTimeout(LONGEST_STOP_SECONDS);
        context.getCamelContextExtension().addInterceptStrategy(new ErrorsFail());
        MicrometerRoutePolicyFactory timing = new MicrometerRoutePolicyFactory();
        timing.setMeterRegistry(registry);
        context.addRoutePolicyFactory(timing);
        delivery = settings.confluence()
                .map(confluence -> deliverySettings(confluence, settings.delivery(), version))
                .map(chosen -> new Delivery(chosen, sources, verbs, context, registry, clock));
        Gauge.builder("gilde.dead.letters", sources.deadLetters(), DeadLetters::count)
                .description("What the app refused and waits for the operator")
                .register(registry);
        Gauge.builder("gilde.statements.newest", sources.feed(), StatementFeed::newest)
                .description("Highest sequence in the store")
                .register(registry);
        add(new Expiry(sources.deadLetters(), settings.delivery().keepDeadLetters(), EXPIRY_PERIOD, clock));
        delivery.ifPresent(each -> each.routes().forEach(this::add));
        stream.ifPresent(each -> add(each.routes()));
    }

    /** Returns the topic that the configuration asks for. */
    static Optional<Stream> stream(Settings settings, FeedCursor cursor, MeterRegistry registry, Clock clock) {
        return settings.kafka()
                .map(kafka -> new Stream(streamSettings(kafka, settings.delivery()), cursor, registry, clock));
    }

    private static StreamSettings streamSettings(Kafka kafka, Settings.Delivery chosen) {
        Map<String, String> properties = new HashMap<>();
        kafka.properties().forEach((name, value) -> properties.put(name, value.reveal()));
        properties.put("bootstrap.servers", kafka.servers());
        return new StreamSettings(
                properties,
                kafka.topic(),
                kafka.group(),
                kafka.consumers(),
                new StreamSettings.Creation(kafka.partitions(), kafka.replication(), kafka.retention()),
                chosen.batchSize(),
                LOOK,
                FIRST_PAUSE,
                chosen.longestPause());
    }

    private static DeliverySettings deliverySettings(
            Settings.Confluence confluence, Settings.Delivery chosen, String version) {
        return new DeliverySettings(
                DeliverySettings.intake(confluence.url(), confluence.timeout()),
                confluence.token().reveal(),
                chosen.verbs(),
                new ActivityTraits(chosen.extensions()),
                chosen.batchSize(),
                chosen.signOfLife(),
                LOOK,
                FIRST_PAUSE,
                chosen.longestPause(),
                version);
    }

    /** Returns delivery, empty where no wiki is configured. */
    public Optional<Delivery> delivery() {
        return delivery;
    }

    /** Returns the topic of Kafka that delivery goes through, empty where none is configured. */
    public Optional<Stream> stream() {
        return stream;
    }

    /** Says whether the routes run. */
    public boolean isRunning() {
        return context.isStarted();
    }

    /** Returns in what state they are, in a word for an operator. */
    public String state() {
        return context.getStatus().name().toLowerCase(Locale.ROOT);
    }

    void start() {
        context.start();
        delivery.ifPresent(each -> {
            listening = each.listen();
            stream.ifPresent(topic -> topic.start(each.courier()));
        });
    }

    /** Lets what is under way come to its end. */
    @Override
    public void close() {
        listening.close();
        stream.ifPresent(Stream::close);
        context.stop();
    }

    /** Adds routes of another family. */
    @SuppressWarnings("checkstyle:IllegalCatch") // Camel declares no more than Exception
    void add(RoutesBuilder routes) {
        try {
            context.addRoutes(routes);
        } catch (Exception e) {
            throw new IllegalStateException("A route could not be made", e);
        }
    }
}
