package org.gilde.bridge.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.pause.BackOff;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoredStatement;

/** Delivery as one piece: its routes, what wakes it, its state, and the second chance of a dead letter. */
public final class Delivery {
    /** Name of this reader of the feed, and of its dead letters. */
    public static final String ROUTE = "delivery";

    private final CamelContext context;
    private final ProducerTemplate template;
    private final DeliverySources sources;
    private final DeliveryState state;
    private final AppState app;
    private final Courier courier;
    private final List<RoutesBuilder> routes;
    private final StretchReader reader;

    /** Puts it together for this context; it runs when the routes are added and the context is started. */
    public Delivery(
            DeliverySettings settings,
            DeliverySources sources,
            CamelContext context,
            MeterRegistry registry,
            Clock clock) {
        this(
                settings,
                sources,
                new CountingVerbs(settings.verbs(), HeardVerbs.none(), clock),
                context,
                registry,
                clock);
    }

    /** Puts it together with a list of Verbs that others go by, too. */
    public Delivery(
            DeliverySettings settings,
            DeliverySources sources,
            CountingVerbs verbs,
            CamelContext context,
            MeterRegistry registry,
            Clock clock) {
        BackOff backOff = BackOff.between(settings.firstPause(), settings.longestPause());
        this.context = context;
        this.template = context.createProducerTemplate();
        this.sources = sources;
        this.app = new AppState(clock, backOff, settings.signOfLife());
        this.state = new DeliveryState(clock, backOff, settings.look(), app, sources.outlet());
        StatementToLearningEvent minimiser = new StatementToLearningEvent(verbs::now, settings.traits());
        ActivityNames names = new ActivityNames(sources.activities());
        this.reader = new StretchReader(sources.feed(), minimiser, names, settings.batchSize(), clock);
        DeliveryMeters meters = new DeliveryMeters(registry, state, clock);
        this.courier = new Courier(settings.version(), sources, template, state, app, meters, clock);
        ExecutorService meanwhile = context.getExecutorServiceManager().newSingleThreadExecutor(this, ROUTE + "-ahead");
        FeedFollower follower =
                new FeedFollower(sources.cursor(), () -> new ReadAhead(reader, meanwhile), courier, app, state, meters);
        this.routes = List.of(
                new SendRoute(settings, courier, new IntakeAnswer(clock, verbs::heard)),
                new DeliveryRoute(settings, template, sources.outlet(), follower, courier, state, meters));
    }

    /** What came of another attempt. */
    public enum Retry {
        /** The app took it. */
        TAKEN,
        /** The app refused it again. */
        REFUSED,
        /** The store does not have the Statement any more, or nothing of it may be delivered. */
        GONE
    }

    /** Returns the routes, to be added to the context once. */
    public List<RoutesBuilder> routes() {
        return routes;
    }

    /** Returns the way to the app, for those who have events from an outlet. */
    public Courier courier() {
        return courier;
    }

    /** Returns how delivery is now. */
    public DeliveryState.Snapshot state() {
        return state.snapshot();
    }

    /** Has delivery woken by what arrives, until the subscription is closed. */
    public StatementFeed.Subscription listen() {
        return sources.feed().onArrival(() -> {
            state.arrived();
            if (context.isStarted()) {
                template.sendBody(DeliveryRoute.WAKE, "");
            }
        });
    }

    /**
     * Sends the Statement of a dead letter again.
     *
     * @throws AppAwayException if the app did not answer; the letter is as it was
     */
    public Retry retry(DeadLetter letter) {
        List<StoredStatement> found = sources.feed().after(letter.sequence() - 1, 1);
        if (found.isEmpty() || found.get(0).sequence() != letter.sequence()) {
            return Retry.GONE;
        }
        if (app.isStranger()) {
            courier.send(courier.message(List.of())); // only the app knows which Verbs count
        }
        if (reader.of(found.get(0)) instanceof LearningEvent event) {
            Outcome outcome = courier.send(courier.message(List.of(event))).get(0);
            return outcome.kind() == Outcome.Kind.REFUSED ? Retry.REFUSED : Retry.TAKEN;
        }
        return Retry.GONE;
    }

    /**
     * Gives the app a sign of life by the way that events take; returns once it answered.
     *
     * @param nonce is sent along, so that whoever asked for it knows it again
     * @throws AppAwayException if the app did not answer as the app
     */
    public void signOfLife(String nonce) {
        courier.send(courier.signOfLife(nonce));
    }

    /**
     * Delivers everything behind this sequence once more, as soon as a turn begins. What the app took it takes once.
     *
     * @param after 0 for all
     * @return false while another node delivers; ask that one, or again
     */
    public boolean replay(long after) {
        boolean isHere = state.replay(after) || rewound(after);
        template.sendBody(DeliveryRoute.WAKE, "");
        return isHere;
    }

    /** Moves the cursor itself, where the node that delivered last lets go of it. */
    private boolean rewound(long after) {
        return sources.cursor()
                .hold()
                .map(held -> {
                    try (held) {
                        held.rewind(after);
                    }
                    return true;
                })
                .orElse(false);
    }
}
