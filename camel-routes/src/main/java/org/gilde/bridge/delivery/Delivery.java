package org.gilde.bridge.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.gilde.bridge.deadletter.DeadLetter;
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
    private final FeedFollower follower;
    private final RoutesBuilder routes;
    private final StatementToLearningEvent minimiser;

    /** Puts it together for this context; it runs when the routes are added and the context is started. */
    public Delivery(
            DeliverySettings settings,
            DeliverySources sources,
            CamelContext context,
            MeterRegistry registry,
            Clock clock) {
        BackOff backOff = new BackOff(settings.firstPause(), settings.longestPause(), () -> ThreadLocalRandom.current()
                .nextDouble());
        this.context = context;
        this.template = context.createProducerTemplate();
        this.sources = sources;
        this.state = new DeliveryState(clock, backOff, settings);
        CountingVerbs verbs = new CountingVerbs(settings.verbs());
        this.minimiser = new StatementToLearningEvent(verbs::now, settings.traits());
        DeliveryMeters meters = new DeliveryMeters(registry, state, clock);
        this.follower = new FeedFollower(settings, sources, state, meters, minimiser, clock);
        this.routes = new DeliveryRoute(settings, follower, state, meters, new IntakeAnswer(clock, verbs::heard));
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
    public RoutesBuilder routes() {
        return routes;
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
        if (state.isStranger()) {
            answered(send(follower.message(List.of()))); // only the app knows which Verbs count
        }
        if (minimiser.convert(found.get(0)) instanceof LearningEvent event) {
            return result(send(follower.message(List.of(event))));
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
        answered(send(follower.signOfLife(nonce)));
    }

    /**
     * Delivers everything behind this sequence once more, as soon as a turn begins. What the app took it takes once.
     *
     * @param after 0 for all
     * @return false where another node delivers; ask that one
     */
    public boolean replay(long after) {
        boolean isHere = state.replay(after);
        template.sendBody(DeliveryRoute.WAKE, "");
        return isHere;
    }

    private Exchange send(IntakeMessage message) {
        return template.request(
                DeliveryRoute.SEND, exchange -> exchange.getMessage().setBody(message));
    }

    private static List<?> answered(Exchange answer) {
        if (answer.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        return answer.getMessage().getBody(List.class);
    }

    private static Retry result(Exchange answer) {
        List<?> outcomes = answered(answer);
        return ((Outcome) outcomes.get(0)).kind() == Outcome.Kind.REFUSED ? Retry.REFUSED : Retry.TAKEN;
    }
}
