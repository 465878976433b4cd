package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.bridge.delivery.Outcome.Kind;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Trouble;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Traces;
import org.gilde.xapi.store.StatementFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the app, the same for whoever has events for it: the turns that follow the feed, the consumers of a queue,
 * an operator. Safe for use by several threads.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String version;
    private final StatementFeed feed;
    private final DeadLetters deadLetters;
    private final ProducerTemplate template;
    private final DeliveryState state;
    private final AppState app;
    private final DeliveryMeters meters;
    private final Clock clock;
    private volatile Counted counted = new Counted(0, 0, Instant.MIN);

    /** What the database was asked for, and when. */
    private record Counted(long newest, long deadLetters, Instant at) {}

    Courier(
            String version,
            DeliverySources sources,
            ProducerTemplate template,
            DeliveryState state,
            AppState app,
            DeliveryMeters meters,
            Clock clock) {
        this.version = version;
        this.feed = sources.feed();
        this.deadLetters = sources.deadLetters();
        this.template = template;
        this.state = state;
        this.app = app;
        this.meters = meters;
        this.clock = clock;
    }

    /** Says whether the app may be asked now; if not, it is left alone for a while. */
    public boolean mayGo() {
        return app.mayBeAsked();
    }

    /**
     * Brings events to the app, lays aside what it refuses, and counts.
     *
     * @param events at most as many as fit a message, in order
     * @throws AppAwayException if it did not answer as the app; it is left alone for a while, and nothing was lost
     * @throws org.gilde.xapi.store.StoreUnavailableException if what it refused could not be laid aside; trying again
     *     may help
     */
    public void bring(List<LearningEvent> events) {
        Traces.in(Place.CONSUME, () -> ids(events), step -> {
            step.with(Figure.EVENTS, events.size());
            brought(events);
            return events;
        });
    }

    private static List<UUID> ids(List<LearningEvent> events) {
        return events.stream().map(LearningEvent::statementId).toList();
    }

    private void brought(List<LearningEvent> events) {
        try {
            List<Outcome> outcomes = send(message(events));
            List<DeadLetter> letters = letters(outcomes);
            deadLetters.add(letters);
            laidAside(letters);
            meters.outcomes(outcomes);
        } catch (AppAwayException away) {
            failed(away);
            throw away;
        }
    }

    /** Gives the app a sign of life if it has heard nothing for long and may be asked; takes no for an answer. */
    void greet() {
        if (app.signOfLifeDue() && app.mayBeAsked()) {
            try {
                send(message(List.of()));
            } catch (AppAwayException away) {
                failed(away);
            }
        }
    }

    /** Sends one message; returns one outcome per event. */
    List<Outcome> send(IntakeMessage message) {
        Exchange answer = template.request(
                DeliveryRoute.SEND, exchange -> exchange.getMessage().setBody(message));
        if (answer.getException() instanceof RuntimeException failure) {
            throw failure;
        }
        return DeliveryRoute.outcomes(answer);
    }

    IntakeMessage message(List<LearningEvent> events) {
        return new IntakeMessage(events.isEmpty() ? status() : recent(), events);
    }

    /** Returns a sign of life that somebody waits for. */
    IntakeMessage signOfLife(String nonce) {
        return new IntakeMessage(status(), List.of(), Optional.of(nonce));
    }

    /** Returns what is shown to people: it does not have to be counted for each of many messages a second. */
    private BridgeStatus recent() {
        Counted last = counted;
        return clock.instant().isBefore(last.at().plus(FRESH)) ? status(last) : status();
    }

    private BridgeStatus status() {
        counted = new Counted(feed.newest(), deadLetters.count(), clock.instant());
        return status(counted);
    }

    private BridgeStatus status(Counted now) {
        state.seesNewest(now.newest());
        long delivered = state.snapshot().delivered();
        return new BridgeStatus(version, Math.max(now.newest(), delivered), delivered, now.deadLetters());
    }

    /** Returns a letter for each event that is refused. */
    List<DeadLetter> letters(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == Kind.REFUSED)
                .map(this::letter)
                .toList();
    }

    private DeadLetter letter(Outcome refused) {
        LearningEvent event = refused.event();
        return DeadLetter.of(Delivery.ROUTE, event.sequence(), event.statementId(), refused.reason(), clock.instant());
    }

    /** Tells of letters that are kept now. */
    static void laidAside(List<DeadLetter> letters) {
        letters.forEach(letter -> LOG.warn(
                "delivery=refused sequence={} hash={} reason=\"{}\"",
                letter.sequence(),
                letter.hash(),
                letter.reason()));
    }

    /** Notes an answer of the app, before anything else can fail. */
    void answered(List<Outcome> outcomes) {
        app.answered(!outcomes.isEmpty()).ifPresent(Courier::resumed);
    }

    private void failed(AppAwayException away) {
        meters.failed(Obstacle.APP);
        Duration pause = app.failed(String.valueOf(away.getMessage()), away.retryAfter());
        paused(Obstacle.APP, pause, String.valueOf(away.getMessage()));
    }

    static void paused(Obstacle obstacle, Duration pause, String reason) {
        LOG.warn("delivery=paused obstacle={} pause={} reason=\"{}\"", obstacle, pause, reason);
    }

    static void resumed(Trouble before) {
        LOG.info("delivery=resumed obstacle={} since={}", before.obstacle(), before.since());
    }
}
