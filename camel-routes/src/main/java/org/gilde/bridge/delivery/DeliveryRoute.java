package org.gilde.bridge.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.bridge.delivery.DeliveryState.Obstacle;
import org.gilde.xapi.store.StoreUnavailableException;

/**
 * Brings events to the app. A failure ends the turn and leaves the cursor where it is, so that nothing is lost and the
 * order is kept; the next turn begins where the cursor is.
 */
final class DeliveryRoute extends RouteBuilder {
    static final String WAKE = "seda:delivery-wake?size=1&discardWhenFull=true&pollTimeout=200";
    static final String SEND = "direct:delivery-send";
    static final String MESSAGE = "message";

    private static final String STRETCH = "direct:delivery-stretch";
    private static final String BISECT = "direct:delivery-bisect";
    private static final String TURN = "turn";
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

    private final DeliverySettings settings;
    private final FeedFollower follower;
    private final DeliveryState state;
    private final DeliveryMeters meters;
    private final IntakeAnswer answer;
    private final Bisection bisection = new Bisection();

    DeliveryRoute(
            DeliverySettings settings,
            FeedFollower follower,
            DeliveryState state,
            DeliveryMeters meters,
            IntakeAnswer answer) {
        this.settings = settings;
        this.follower = follower;
        this.state = state;
        this.meters = meters;
        this.answer = answer;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(Intake.CLIENT, Intake.client(settings));
        errorHandler(noErrorHandler()); // each route below says itself what a failure means
        clock();
        turn();
        stretch();
        send();
        bisect();
    }

    /** Wakes delivery now and then, for what nobody announces: the end of a pause, a sign of life, a lost call. */
    private void clock() {
        Duration tick = settings.look().compareTo(LONGEST_TICK) < 0 ? settings.look() : LONGEST_TICK;
        from("timer:delivery-clock?includeMetadata=false&delay=0&period=" + tick.toMillis())
                .routeId("delivery-clock")
                .to(WAKE);
    }

    /** Follows the feed to its end. The queue has one consumer: two turns never run at once. */
    private void turn() {
        from(WAKE)
                .routeId("delivery-turn")
                .filter(exchange -> state.takeTurn())
                .doTry()
                .process(exchange -> follower.begin().ifPresent(turn -> exchange.setProperty(TURN, turn)))
                .loopDoWhile(this::goesOn)
                .to(STRETCH)
                .end()
                .endDoTry()
                .process(exchange -> follower.ended())
                .doCatch(AppAwayException.class)
                .process(failed(Obstacle.APP))
                .doCatch(StoreUnavailableException.class)
                .process(failed(Obstacle.STORE))
                .doCatch(Exception.class)
                .process(failed(Obstacle.BRIDGE))
                .doFinally()
                .process(exchange -> Optional.ofNullable(exchange.getProperty(TURN, Turn.class))
                        .ifPresent(Turn::close))
                .end();
    }

    /** Deals with what the turn has read: the app is told, then the cursor moves. */
    private void stretch() {
        from(STRETCH)
                .routeId("delivery-stretch")
                .process(exchange -> exchange.getMessage().setBody(List.of()))
                .choice()
                .when(exchange -> follower.hasNews(turn(exchange)))
                .process(exchange -> exchange.getMessage().setBody(follower.message(turn(exchange))))
                .to(SEND)
                .end()
                .process(exchange -> follower.settle(turn(exchange), outcomes(exchange)));
    }

    /** Posts one message to the app; the body becomes one outcome per event. */
    private void send() {
        from(SEND)
                .routeId("delivery-send")
                .setProperty(MESSAGE, body())
                .doTry()
                .process(exchange -> write(exchange, message(exchange)))
                .to(settings.intake())
                .process(this::read)
                .doCatch(IOException.class)
                .process(exchange -> {
                    throw new AppAwayException(
                            "does not answer: " + cause(exchange).getMessage());
                })
                .doCatch(MessageRefusedException.class)
                .to(BISECT)
                .end();
    }

    /** Halves a message that the app refuses, down to the event it refuses. */
    private void bisect() {
        from(BISECT)
                .routeId("delivery-bisect")
                .process(exchange -> exchange.getMessage().setBody(bisection.parts(message(exchange))))
                .split(body(), bisection)
                .stopOnException()
                .to(SEND)
                .end()
                .process(exchange -> exchange.getMessage()
                        .setBody(bisection.conclude(
                                message(exchange),
                                outcomes(exchange),
                                String.valueOf(cause(exchange).getMessage()))));
    }

    private boolean goesOn(Exchange exchange) {
        return exchange.getProperty(TURN) != null
                && !exchange.getContext().isStopping()
                && follower.next(turn(exchange));
    }

    private static void write(Exchange exchange, IntakeMessage message) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(message.toJson());
    }

    private void read(Exchange exchange) throws IOException {
        try (InputStream body = Optional.ofNullable(exchange.getMessage().getBody(InputStream.class))
                .orElseGet(InputStream::nullInputStream)) {
            int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
            String retryAfter = exchange.getMessage().getHeader("Retry-After", "", String.class);
            List<Outcome> outcomes = answer.read(status, retryAfter, body, message(exchange));
            follower.answered(outcomes);
            exchange.getMessage().setBody(outcomes);
        }
    }

    private Processor failed(Obstacle obstacle) {
        return exchange -> {
            meters.failed(obstacle);
            follower.failed(obstacle, cause(exchange));
        };
    }

    private static Turn turn(Exchange exchange) {
        return exchange.getProperty(TURN, Turn.class);
    }

    private static IntakeMessage message(Exchange exchange) {
        return exchange.getProperty(MESSAGE, IntakeMessage.class);
    }

    private static Exception cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }

    private static List<Outcome> outcomes(Exchange exchange) {
        return ((List<?>) exchange.getMessage().getBody(List.class))
                .stream().map(Outcome.class::cast).toList();
    }
}
