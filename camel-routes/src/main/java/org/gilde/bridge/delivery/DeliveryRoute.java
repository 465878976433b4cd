package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the feed in turns. A failure ends the turn and leaves the cursor where it is, so that nothing is lost and the
 * order is kept; the next turn begins where the cursor is.
 */
final class DeliveryRoute extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoute.class);
    static final String WAKE = "seda:delivery-wake?size=1&discardWhenFull=true&pollTimeout=200";
    static final String SEND = "direct:delivery-send";

    private static final String STRETCH = "direct:delivery-stretch";
    private static final String TURN = "turn";
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

    private final DeliverySettings settings;
    private final ProducerTemplate template;
    private final Optional<Outlet> outlet;
    private final FeedFollower follower;
    private final Courier courier;
    private final DeliveryState state;
    private final DeliveryMeters meters;

    DeliveryRoute(
            DeliverySettings settings,
            ProducerTemplate template,
            Optional<Outlet> outlet,
            FeedFollower follower,
            Courier courier,
            DeliveryState state,
            DeliveryMeters meters) {
        this.settings = settings;
        this.template = template;
        this.outlet = outlet;
        this.follower = follower;
        this.courier = courier;
        this.state = state;
        this.meters = meters;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // each route below says itself what a failure means
        clock();
        turn();
        stretch();
        outlet.ifPresent(way -> greet());
    }

    /** Wakes delivery now and then, for what nobody announces: the end of a pause, a sign of life, a lost call. */
    private void clock() {
        from("timer:delivery-clock?includeMetadata=false&delay=0&period=" + tick().toMillis())
                .routeId("delivery-clock")
                .to(WAKE);
    }

    /** Says that the bridge is there, and hears which Verbs count, where turns themselves do not ask the app. */
    private void greet() {
        from("timer:delivery-greet?includeMetadata=false&delay=0&period=" + tick().toMillis())
                .routeId("delivery-greet")
                .doTry()
                .process(exchange -> courier.greet())
                .doCatch(StoreUnavailableException.class)
                .process(exchange -> LOG.debug("delivery=silent obstacle={}", Obstacle.STORE))
                .end();
    }

    private Duration tick() {
        return settings.look().compareTo(LONGEST_TICK) < 0 ? settings.look() : LONGEST_TICK;
    }

    /** Follows the feed to its end. The queue has one consumer: two turns never run at once. */
    private void turn() {
        from(WAKE)
                .routeId("delivery-turn")
                .filter(exchange -> state.takeTurn())
                .doTry()
                .process(exchange -> follower.begin().ifPresent(turn -> exchange.setProperty(TURN, turn)))
                .loopDoWhile(this::goesOn)
                .process(this::dealWithStretch)
                .end()
                .endDoTry()
                .process(exchange -> follower.ended())
                .doCatch(AppAwayException.class)
                .process(failed(Obstacle.APP))
                .doCatch(OutletAwayException.class)
                .process(failed(Obstacle.KAFKA))
                .doCatch(StoreUnavailableException.class)
                .process(failed(Obstacle.STORE))
                .doCatch(Exception.class)
                .process(failed(Obstacle.BRIDGE))
                .doFinally()
                .process(exchange -> Optional.ofNullable(exchange.getProperty(TURN, Turn.class))
                        .ifPresent(Turn::close))
                .end();
    }

    /** Deals with what the turn has read: the app, or the queue before it, is told; then the cursor moves. */
    private void stretch() {
        from(STRETCH)
                .routeId("delivery-stretch")
                .process(exchange -> exchange.getMessage().setBody(List.of()))
                .choice()
                .when(exchange -> follower.hasNews(turn(exchange)))
                .process(exchange -> exchange.getMessage().setBody(follower.message(turn(exchange))))
                .to(outlet.map(Outlet::endpoint).orElse(SEND))
                .end()
                .process(exchange -> follower.settle(turn(exchange), outcomes(exchange)));
    }

    /** An exchange holds each answer of the app, with what was sent, until it ends; a turn can be a million events long. */
    private void dealWithStretch(Exchange turn) throws Exception {
        Exchange stretch = template.send(STRETCH, each -> each.setProperty(TURN, turn(turn)));
        if (stretch.getException() != null) {
            throw stretch.getException();
        }
    }

    private boolean goesOn(Exchange exchange) {
        return !exchange.isFailed() // asked once more after a failure
                && exchange.getProperty(TURN) != null
                && !exchange.getContext().isStopping()
                && follower.next(turn(exchange));
    }

    private Processor failed(Obstacle obstacle) {
        return exchange -> {
            meters.failed(obstacle);
            Optional.ofNullable(exchange.getProperty(TURN, Turn.class))
                    .ifPresent(turn -> turn.step().failed(cause(exchange)));
            follower.failed(obstacle, cause(exchange));
        };
    }

    private static Turn turn(Exchange exchange) {
        return exchange.getProperty(TURN, Turn.class);
    }

    private static Exception cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }

    static List<Outcome> outcomes(Exchange exchange) {
        return ((List<?>) exchange.getMessage().getBody(List.class))
                .stream().map(Outcome.class::cast).toList();
    }
}
