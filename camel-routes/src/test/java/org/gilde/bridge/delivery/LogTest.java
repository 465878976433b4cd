package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What delivery writes to the log, down to its details, when everything goes wrong. */
class LogTest {
    private static final List<String> LOGGERS = List.of("org.gilde", "org.apache.camel");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Listening();

    private final class Listening extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            lines.add(formatter.format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
        LOGGERS.forEach(name -> Logger.getLogger(name).setLevel(Level.FINE));
    }

    @AfterEach
    void silence() {
        Logger.getLogger("").removeHandler(handler);
        LOGGERS.forEach(name -> Logger.getLogger(name).setLevel(null));
    }

    @Test
    void holdsNoPersonAndNoSecret() {
        try (DeliveryBench bench = new DeliveryBench(10)) {
            bench.app.finds(
                    event -> event.path("sequence").asInt() == 2,
                    event -> event.path("sequence").asInt() == 3);
            bench.app.script(
                    AppStub.status(401),
                    AppStub.status(503),
                    AppStub.body(200, "{\"results\":[{\"fatima\":1}]}"),
                    (exchange, request) -> exchange.close());
            bench.addCompleted(4);
            bench.feed.add("{\"actor\":{\"name\":\"Fatima El Amrani\"},\"verb\":");
            bench.start();
            bench.awaitSequence(5);
            bench.app.stop();
            bench.addCompleted(1);
            bench.awaitTrouble();
        }
        assertThat(lines)
                .anyMatch(line -> line.contains("delivery=paused"))
                .anyMatch(line -> line.contains("delivery=resumed"))
                .anyMatch(line -> line.contains("delivery=refused"))
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("fatima"))
                .noneMatch(line -> line.contains(DeliveryBench.TOKEN));
    }

    @Test
    void tellsWhatTheAppAnsweredAlsoWhileAMessageIsHalved() {
        try (DeliveryBench bench = new DeliveryBench(10)) {
            bench.app.script(AppStub.status(400), bench.app::take, AppStub.status(503));
            bench.addCompleted(4);
            bench.start();
            bench.awaitSequence(4);
        }
        assertThat(lines)
                .filteredOn(line -> line.contains("delivery=paused"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("obstacle=APP", "503"));
    }
}
