package org.gilde.bridge.pull;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.bridge.pull.Puller.Turn;

/** Reads one source whenever its time has come. A failure ends the turn; the next one begins where this one was. */
final class PullRoute extends RouteBuilder {
    private static final String TURN = "turn";

    private final String name;
    private final Puller puller;
    private final PullState state;
    private final Duration tick;

    PullRoute(String name, Puller puller, PullState state, Duration tick) {
        this.name = name;
        this.puller = puller;
        this.state = state;
        this.tick = tick;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler()); // each route below says itself what a failure means
        turn();
        page();
    }

    /** The timer has one thread for this source: two turns never run at once. */
    private void turn() {
        // Looks whether the source is to be asked, and asks until its end or as often as it may be asked.
        from("timer:" + name + "?includeMetadata=false&delay=0&period=" + tick.toMillis())
                .routeId(name)
                .filter(exchange -> state.isDue())
                .doTry()
                .process(exchange -> puller.begin().ifPresent(turn -> exchange.setProperty(TURN, turn)))
                .loopDoWhile(this::goesOn)
                .to("direct:" + name + "-page")
                .end()
                .endDoTry()
                .process(exchange -> puller.ended())
                .doCatch(Exception.class)
                .process(exchange -> puller.failed(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)))
                .doFinally()
                .process(exchange -> turn(exchange).ifPresent(Turn::close))
                .end();
    }

    private void page() {
        // Takes one page: what it holds is stored, then the position moves.
        from("direct:" + name + "-page")
                .routeId(name + "-page")
                .process(exchange -> puller.page(turn(exchange).orElseThrow()));
    }

    private boolean goesOn(Exchange exchange) {
        return !exchange.getContext().isStopping()
                && turn(exchange).filter(puller::goesOn).isPresent();
    }

    private static Optional<Turn> turn(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(TURN, Turn.class));
    }
}
