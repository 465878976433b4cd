package org.gilde.bridge.forward;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.bridge.cursor.FeedCursor;

/** Follows the feed for one target. A failure ends the turn and leaves the cursor where it is. */
final class ForwardRoute extends RouteBuilder {
    private static final String CURSOR = "cursor";
    private static final String HAS_MORE = "hasMore";

    private final String name;
    private final Forwarder forwarder;
    private final ForwardState state;
    private final Duration tick;

    ForwardRoute(String name, Forwarder forwarder, ForwardState state, Duration tick) {
        this.name = name;
        this.forwarder = forwarder;
        this.state = state;
        this.tick = tick;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // the route below says itself what a failure means
        // Looks whether there is something to forward, and forwards until the feed's end. The timer has one thread.
        from("timer:" + name + "?includeMetadata=false&delay=0&period=" + tick.toMillis())
                .routeId(name)
                .filter(exchange -> state.takeTurn())
                .doTry()
                .process(exchange -> forwarder.begin().ifPresent(held -> exchange.setProperty(CURSOR, held)))
                .loopDoWhile(this::goesOn)
                .process(exchange -> exchange.setProperty(
                        HAS_MORE, cursor(exchange).filter(forwarder::next).isPresent()))
                .end()
                .endDoTry()
                .process(exchange -> forwarder.ended())
                .doCatch(Exception.class)
                .process(exchange -> forwarder.failed(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .doFinally()
                .process(exchange -> cursor(exchange).ifPresent(FeedCursor.Held::close))
                .end();
    }

    private boolean goesOn(Exchange exchange) {
        return !exchange.getContext().isStopping()
                && cursor(exchange).isPresent()
                && exchange.getProperty(HAS_MORE, true, Boolean.class);
    }

    private static Optional<FeedCursor.Held> cursor(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(CURSOR, FeedCursor.Held.class));
    }
}
