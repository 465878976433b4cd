package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.gilde.bridge.delivery.AppStub.Reply;
import org.junit.jupiter.api.Test;

/** A turn that ends only when a million waiting Statements are told. */
class LongTurnTest {
    private static final int MESSAGES = 5;

    /** Camel keeps answers, with the bodies that were sent, until their exchange ends. */
    @Test
    void letsGoOfEachMessageBeforeTheNext() {
        AtomicInteger let = new AtomicInteger();
        List<Integer> before = Collections.synchronizedList(new ArrayList<>());
        try (DeliveryBench bench = new DeliveryBench(10)) {
            bench.context().getManagementStrategy().addEventNotifier(new EndOfStretch(let));
            Reply counted = (exchange, request) -> {
                before.add(let.get());
                bench.app.take(exchange, request);
            };
            bench.app.script(Collections.nCopies(MESSAGES, counted).toArray(Reply[]::new));
            bench.addCompleted(10 * MESSAGES);
            bench.start();
            bench.awaitSequence(10 * MESSAGES);
            assertThat(bench.app.faults()).isEmpty();
        }
        assertThat(before).containsExactly(1, 2, 3, 4, 5); // the first has nothing in it
    }

    private static final class EndOfStretch extends EventNotifierSupport {
        private final AtomicInteger count;

        EndOfStretch(AtomicInteger count) {
            this.count = count;
        }

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof ExchangeCompletedEvent done
                    && "delivery-stretch".equals(done.getExchange().getFromRouteId())) {
                count.incrementAndGet();
            }
        }
    }
}
