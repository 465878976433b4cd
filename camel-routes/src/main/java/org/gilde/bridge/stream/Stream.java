package org.gilde.bridge.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.delivery.Courier;
import org.gilde.bridge.delivery.Outlet;
import org.gilde.bridge.pause.Trouble;

/** The topic between the feed and the app, with this node's part in it. */
public final class Stream implements Outlet, AutoCloseable {
    private static final String PUBLISH = "direct:stream-publish";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final StreamSettings settings;
    private final Clients clients;
    private final Topic topic;
    private final FeedCursor cursor;
    private final Clock clock;
    private final StreamMeters meters;
    private final Publisher publisher;
    private final Standing standing;
    private final List<Runner> runners = new ArrayList<>();

    /** Makes the parts; nothing connects yet. */
    public Stream(StreamSettings settings, FeedCursor cursor, MeterRegistry registry, Clock clock) {
        this.settings = settings;
        this.clients = new Clients(settings);
        this.topic = new Topic(settings, clients);
        this.cursor = cursor;
        this.clock = clock;
        this.meters = new StreamMeters(registry);
        this.publisher = new Publisher(settings.topic(), clients, topic, meters);
        this.standing = new Standing(settings, cursor, meters, clock);
        meters.watch(standing::view, this::oldestSeconds);
    }

    /**
     * How the topic is.
     *
     * @param lag events that wait, by partition
     */
    public record State(String topic, Map<Integer, Long> lag, Optional<Trouble> trouble) {
        /** Returns how many events wait in all. */
        public long waiting() {
            return lag.values().stream().mapToLong(each -> each).sum();
        }
    }

    /** Returns the routes, to be added to the context once. */
    public RoutesBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler()); // the turn says what a failure means
                // Takes what a turn read from the feed, for all nodes to deliver.
                from(PUBLISH).routeId("stream-publish").process(publisher);
            }
        };
    }

    /** Begins to take from the topic, and to look how far delivery is. */
    public void start(Courier courier) {
        runners.add(new Watch(settings, clients, topic, standing));
        for (int i = 0; i < settings.consumers(); i++) {
            runners.add(new Consumption(settings, clients, topic, courier, cursor, meters, clock));
        }
        runners.forEach(Runner::start);
    }

    /** Returns how the topic was seen last. */
    public State state() {
        Standing.View view = standing.view();
        return new State(settings.topic(), view.lag(), trouble());
    }

    @Override
    public String endpoint() {
        return PUBLISH;
    }

    @Override
    public long delivered() {
        return standing.view().delivered();
    }

    @Override
    public Optional<Trouble> trouble() {
        return standing.view().trouble().or(() -> runners.stream()
                .flatMap(each -> each.trouble().stream())
                .findFirst());
    }

    private double oldestSeconds() {
        Instant now = clock.instant();
        return runners.stream()
                .flatMap(each -> each.oldest().stream())
                .mapToDouble(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** Lets the batches under way arrive and leaves the group. */
    @Override
    public void close() {
        runners.forEach(Runner::halt);
        runners.forEach(each -> each.await(LONGEST_STOP));
        publisher.close();
    }
}
