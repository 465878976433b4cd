package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.SeenSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Delivery, as a trace shows it")
class DeliveryTracesTest {
    private final CollectorStub collector = new CollectorStub();

    @AfterEach
    void close() {
        collector.close();
    }

    @Test
    void tellsTheAppInWhichTraceAMessageIs() {
        try (DeliveryBench bench = new DeliveryBench(10)) {
            collector.during(1, () -> {
                bench.addCompleted(2);
                bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
                bench.start();
                bench.awaitSequence(3);
                bench.stop();
            });
            assertThat(bench.app.requests()).hasSize(1);
            SeenSpan delivery = collector.spans(Place.DELIVERY).get(0);
            SeenSpan message = collector.spans(Place.MESSAGE).get(0);
            assertThat(delivery.holds(message)).isTrue();
            assertThat(delivery.of(Figure.SEQUENCE_FROM)).isEqualTo("1");
            assertThat(delivery.of(Figure.SEQUENCE_TO)).isEqualTo("3");
            assertThat(delivery.of(Figure.STATEMENTS)).isEqualTo("3");
            assertThat(delivery.of(Figure.EVENTS)).isEqualTo("2");
            assertThat(message.of(Figure.STATUS)).isEqualTo("200");
            assertThat(bench.app.requests().get(0).headers().get("Traceparent"))
                    .singleElement(as(STRING))
                    .matches("00-" + message.trace() + "-" + message.id() + "-0[13]");
        }
    }

    private static void failAndRefuse() {
        try (DeliveryBench bench = new DeliveryBench(10)) {
            bench.app.finds(
                    event -> event.path("sequence").asInt() == 2,
                    event -> event.path("sequence").asInt() == 3);
            bench.app.script(
                    AppStub.status(401),
                    AppStub.body(200, "{\"results\":[{\"fatima\":1}]}"),
                    (exchange, request) -> exchange.close());
            bench.addCompleted(4);
            bench.feed.add("{\"actor\":{\"name\":\"Fatima El Amrani\"},\"verb\":");
            bench.start();
            bench.awaitSequence(5);
        }
    }

    @Test
    void showsWhatFailsAndHoldsNoPersonAndNoSecret() {
        collector.during(1, DeliveryTracesTest::failAndRefuse);
        List<SeenSpan> deliveries = collector.spans(Place.DELIVERY);
        assertThat(deliveries).hasSize(4);
        assertThat(deliveries.subList(0, 3)).allMatch(SeenSpan::isFailed).allMatch(each -> each.error()
                .endsWith(".AppAwayException"));
        SeenSpan last = deliveries.get(3);
        assertThat(last.isFailed()).isFalse();
        assertThat(last.of(Figure.REFUSED)).isEqualTo("3");
        List<SeenSpan> messages = collector.spans(Place.MESSAGE);
        assertThat(messages)
                .as("with the halves of what was refused within it")
                .filteredOn(message -> message.trace().equals(last.trace()))
                .hasSizeGreaterThan(3)
                .filteredOn(last::holds)
                .singleElement()
                .satisfies(whole -> assertThat(messages).anyMatch(whole::holds));
        assertThat(messages).extracting(message -> message.of(Figure.STATUS)).contains("401", "400", "200");
        CollectorStub.checkNothingElse(collector.spans());
        assertThat(collector.raw())
                .doesNotContainIgnoringCase("fatima", "sociaalhuis", "lms.example", DeliveryBench.TOKEN);
    }
}
