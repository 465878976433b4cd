package org.gilde.bridge.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An error in a step of a route")
class ErrorsFailTest {
    private final AtomicInteger turns = new AtomicInteger();
    private final List<String> reasons = new CopyOnWriteArrayList<>();

    /** As the routes of the bridge are: a timer, a try, a route within. */
    private RouteBuilder routes(Error error) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                // Fails at each turn, by itself or in the route within.
                from("timer:turn?includeMetadata=false&delay=0&period=10")
                        .routeId("turn")
                        .doTry()
                        .loop(2)
                        .to("direct:within")
                        .end()
                        .endDoTry()
                        .doCatch(Exception.class)
                        .process(exchange -> reasons.add(Obstacle.BRIDGE.reason(
                                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))))
                        .doFinally()
                        .process(exchange -> turns.incrementAndGet())
                        .end();
                // Ends each time.
                from("direct:within").routeId("within").process(exchange -> {
                    throw error;
                });
            }
        };
    }

    static List<Error> errors() {
        return List.of(new StackOverflowError("planted"), new NoClassDefFoundError("planted"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void isAFailureOfItAndTheNextTurnComes(Error error) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getCamelContextExtension().addInterceptStrategy(new ErrorsFail());
            context.getShutdownStrategy().setTimeout(1);
            context.addRoutes(routes(error));
            context.start();
            await().until(() -> turns.get() > 2);
            assertThat(reasons.get(0)).startsWith(error.getClass().getName() + " at org.gilde.");
        }
    }
}
