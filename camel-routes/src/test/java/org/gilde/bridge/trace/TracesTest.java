package org.gilde.bridge.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Traces")
class TracesTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final String ASKED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0";

    private final CollectorStub collector = new CollectorStub();

    @AfterEach
    void close() {
        collector.close();
    }

    private void store(Place place, UUID... statements) {
        try (Step step = Traces.begin(place)) {
            assertThat(step).isNotSameAs(Step.UNSEEN);
            Traces.came(() -> List.of(statements));
        }
    }

    @Test
    void areOffUntilSomebodySwitchesThemOn() {
        Step step = Traces.begin(Place.DELIVERY, () -> {
            throw new AssertionError("nobody looks");
        });
        assertThat(step).isSameAs(Step.UNSEEN);
        assertThat(step.with(Figure.EVENTS, 1).with(Word.PEER, "a")).isSameAs(step);
        assertThat(step.within(() -> 7)).isEqualTo(7);
        step.failed(new IllegalStateException());
        step.close();
        Traces.came(() -> List.of(FIRST));
        Traces.came(FIRST, ASKED + "1");
        assertThat(Traces.asked(Place.REQUEST, Optional.of(ASKED + "1"))).isSameAs(Step.UNSEEN);
        assertThat(Traces.apart(Place.STORE)).isSameAs(Step.UNSEEN);
        assertThat(Traces.traceparent()).isEmpty();
        assertThat(collector.headers()).isEmpty();
    }

    @Test
    void goOnFromTheRequestToTheDeliveryAndLinkTheOthersOfTheBatch() {
        collector.during(1, () -> {
            store(Place.REQUEST, FIRST);
            store(Place.PULL, SECOND);
            try (Step delivery = Traces.begin(Place.DELIVERY, () -> List.of(FIRST, SECOND, UUID.randomUUID()))) {
                delivery.with(Figure.STATEMENTS, 3);
                Traces.begin(Place.MESSAGE).with(Figure.STATUS, 200).close();
            }
        });
        SeenSpan request = collector.spans(Place.REQUEST).get(0);
        SeenSpan pull = collector.spans(Place.PULL).get(0);
        SeenSpan delivery = collector.spans(Place.DELIVERY).get(0);
        assertThat(request.holds(delivery)).isTrue();
        assertThat(delivery.links()).containsExactly(pull.id());
        assertThat(delivery.of(Figure.STATEMENTS)).isEqualTo("3");
        assertThat(delivery.holds(collector.spans(Place.MESSAGE).get(0))).isTrue();
        SeenSpan other = collector.spans(Place.DELIVERY).get(1);
        assertThat(pull.holds(other)).isTrue();
        assertThat(other.links()).containsExactly(delivery.id());
        assertThat(collector.headers().get(0).get("Authorization")).containsExactly("Bearer hush");
        CollectorStub.checkNothingElse(collector.spans());
    }

    @Test
    void holdNothingOfAnExceptionButItsClass() {
        collector.during(1, () -> {
            assertThatThrownBy(() -> Traces.in(Place.FORWARD, List::of, step -> {
                        step.with(Word.PEER, "Fatima El Amrani").with(Word.METHOD, "PLANTED");
                        step.with(Word.RESOURCE, "/xapi/statements?agent=planted");
                        throw new IllegalStateException("planted", new IllegalArgumentException("planted"));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            Step step = Traces.begin(Place.PULL);
            step.failed(new CompletionException("planted", new IllegalArgumentException("planted")));
            step.close();
            step.close();
        });
        assertThat(collector.spans())
                .hasSize(2)
                .allMatch(SeenSpan::isFailed)
                .extracting(SeenSpan::error)
                .containsExactly(IllegalStateException.class.getName(), IllegalArgumentException.class.getName());
        assertThat(collector.spans().get(0).of(Word.METHOD)).isEqualTo("_OTHER");
        CollectorStub.checkNothingElse(collector.spans());
        assertThat(collector.raw()).doesNotContainIgnoringCase("planted", "fatima");
    }

    @Test
    void takeTheTraceOfWhoAsksButDecideThemselvesWhatIsSent() {
        collector.during(1, () -> {
            Traces.asked(Place.REQUEST, Optional.of(ASKED + "0")).close();
            Traces.asked(Place.REQUEST, Optional.of("planted")).close();
            Traces.came(FIRST, ASKED + "1");
            Traces.came(SECOND, "planted");
            Traces.begin(Place.CONSUME, () -> List.of(SECOND, FIRST)).close();
        });
        assertThat(collector.spans(Place.REQUEST))
                .extracting(span -> ASKED.contains(span.trace()))
                .containsExactly(true, false);
        assertThat(ASKED)
                .contains(collector.spans(Place.CONSUME).get(0).trace())
                .contains(collector.spans(Place.CONSUME).get(0).parent());
        assertThat(collector.raw()).doesNotContain("planted");
    }

    @Test
    void areTakenWholeOrNotAtAll() {
        collector.during(0, () -> {
            store(Place.REQUEST, FIRST);
            Traces.asked(Place.REQUEST, Optional.of(ASKED + "1")).close();
            Traces.begin(Place.DELIVERY, () -> List.of(FIRST)).close();
        });
        assertThat(collector.spans()).isEmpty();
    }

    @Test
    void areNotBegunForWhatIsWorthNone() {
        collector.during(1, () -> {
            assertThat(Traces.begin(Place.MESSAGE)).isSameAs(Step.UNSEEN);
            assertThat(Traces.apart(Place.STORE)).isSameAs(Step.UNSEEN);
            assertThat(Traces.traceparent()).isEmpty();
        });
    }

    @Test
    void forgetTheOldestStatements() {
        Origins origins = new Origins(2);
        collector.during(1, () -> {
            Step step = Traces.begin(Place.PULL);
            SeenStep.current().ifPresent(seen -> Stream.of(FIRST, SECOND, UUID.randomUUID())
                    .forEach(each -> origins.add(List.of(each), seen.span().getSpanContext())));
            step.close();
        });
        assertThat(origins.of(List.of(FIRST))).isEmpty();
        assertThat(origins.of(List.of(FIRST, SECOND, SECOND))).hasSize(1);
    }

    @Test
    void disturbNobodyWhileTheCollectorIsAwayAndSayItOnce() {
        Logger logger = Logger.getLogger("org.gilde.bridge.trace");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Listening(lines);
        logger.addHandler(handler);
        collector.answers(400);
        try {
            collector.during(1, () -> loseAndFind(lines));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .contains("traces=lost", collector.url().toString(), "4318")
                .doesNotContain("hush");
        assertThat(lines.get(1)).contains("traces=resumed");
        assertThat(collector.spans()).hasSizeLessThan(10_000); // what does not fit the queue is gone
    }

    private void loseAndFind(List<String> lines) {
        long start = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            Traces.begin(Place.DROP).close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(10)).until(() -> !lines.isEmpty());
        collector.answers(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            Traces.begin(Place.DROP).close();
            return lines.size() > 1;
        });
    }

    @Test
    void endSoonWithNobodyThere() {
        Collector nowhere = new Collector(URI.create("http://127.0.0.1:1/v1/traces/"), 1, Map.of(), "0.1.0");
        assertThat(nowhere.endpoint()).isEqualTo("http://127.0.0.1:1/v1/traces");
        long start = System.nanoTime();
        Traces.On on = Traces.to(nowhere);
        Traces.begin(Place.DROP).close();
        on.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    private static final class Listening extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final List<String> lines;

        Listening(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord logged) {
            lines.add(formatter.format(logged));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
