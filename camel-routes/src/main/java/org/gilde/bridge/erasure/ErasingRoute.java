package org.gilde.bridge.erasure;

import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one LRS forget whom this store forgot. */
final class ErasingRoute extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ErasingRoute.class);

    private final String name;
    private final Errands errands;
    private final Duration tick;

    ErasingRoute(String name, Errands errands, Duration tick) {
        this.name = name;
        this.errands = errands;
        this.tick = tick;
    }

    @Override
    public void configure() {
        // What is due stays due; it is tried again at the next tick.
        onException(Exception.class)
                .handled(true)
                .process(exchange -> LOG.warn(
                        "erasing=broken-off route={} cause={}",
                        name,
                        exchange.getProperty(org.apache.camel.Exchange.EXCEPTION_CAUGHT, Exception.class)
                                .getClass()
                                .getSimpleName()));
        // Looks whether somebody is to be forgotten there. The timer has one thread.
        from("timer:" + name + "?includeMetadata=false&delay=0&period=" + tick.toMillis())
                .routeId(name)
                .process(exchange -> errands.run());
    }
}
