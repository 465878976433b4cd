package org.gilde.bridge.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.util.ObjectHelper;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Step;
import org.gilde.bridge.trace.Traces;

/** Brings a message to the app, whoever has it. A failure leaves the message with whom it came from. */
final class SendRoute extends RouteBuilder {
    static final String MESSAGE = "message";

    private static final String STEP = "step";
    private static final String BISECT = "direct:delivery-bisect";

    private final DeliverySettings settings;
    private final Courier courier;
    private final IntakeAnswer answer;
    private final Bisection bisection = new Bisection();

    SendRoute(DeliverySettings settings, Courier courier, IntakeAnswer answer) {
        this.settings = settings;
        this.courier = courier;
        this.answer = answer;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(Intake.CLIENT, Intake.client(settings));
        errorHandler(noErrorHandler()); // who sent the message says what a failure means
        send();
        bisect();
    }

    /** Posts one message to the app; the body becomes one outcome per event. */
    private void send() {
        from(DeliveryRoute.SEND)
                .routeId("delivery-send")
                .setProperty(MESSAGE, body())
                .doTry()
                .process(exchange -> write(exchange, message(exchange)))
                .to(settings.intake())
                .process(this::read)
                .doCatch(IOException.class)
                .process(exchange -> {
                    step(exchange).ifPresent(step -> step.failed(cause(exchange)));
                    throw new AppAwayException(
                            "does not answer: " + cause(exchange).getMessage());
                })
                .doCatch(MessageRefusedException.class)
                .to(BISECT)
                .doFinally()
                .process(exchange -> Optional.ofNullable(exchange.removeProperty(STEP)) // not for the whole, of a half
                        .map(Step.class::cast)
                        .ifPresent(Step::close))
                .end();
    }

    /** Halves a message that the app refuses, down to the event it refuses. */
    private void bisect() {
        from(BISECT)
                .routeId("delivery-bisect")
                .process(exchange -> exchange.getMessage().setBody(bisection.parts(message(exchange))))
                .doTry()
                .split(body(), bisection)
                .stopOnException()
                .to(DeliveryRoute.SEND)
                .end()
                .endDoTry()
                .doCatch(AppAwayException.class)
                .process(exchange -> {
                    throw away(exchange); // a part's failure comes wrapped, with the splitter's words
                })
                .end()
                .process(exchange -> exchange.getMessage()
                        .setBody(bisection.conclude(
                                message(exchange),
                                DeliveryRoute.outcomes(exchange),
                                String.valueOf(cause(exchange).getMessage()))));
    }

    private static void write(Exchange exchange, IntakeMessage message) {
        Step step =
                Traces.begin(Place.MESSAGE).with(Figure.EVENTS, message.events().size());
        exchange.setProperty(STEP, step);
        exchange.getMessage().removeHeaders("*");
        Traces.traceparent().ifPresent(header -> exchange.getMessage().setHeader("traceparent", header));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(message.toJson());
    }

    private void read(Exchange exchange) throws IOException {
        try (InputStream body = Optional.ofNullable(exchange.getMessage().getBody(InputStream.class))
                .orElseGet(InputStream::nullInputStream)) {
            int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
            step(exchange).ifPresent(step -> step.with(Figure.STATUS, status));
            String retryAfter = exchange.getMessage().getHeader("Retry-After", "", String.class);
            List<Outcome> outcomes = answer.read(status, retryAfter, body, message(exchange));
            courier.answered(outcomes);
            exchange.getMessage().setBody(outcomes);
        }
    }

    private static IntakeMessage message(Exchange exchange) {
        return exchange.getProperty(MESSAGE, IntakeMessage.class);
    }

    private static AppAwayException away(Exchange exchange) {
        return ObjectHelper.getException(AppAwayException.class, cause(exchange));
    }

    private static Optional<Step> step(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(STEP, Step.class));
    }

    private static Exception cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }
}
