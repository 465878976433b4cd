package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.e2e.chain.ChainUnderTest.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.Test;

/** What stops in the middle loses nothing and tells nothing twice. Nested in {@link ChainTest}, whose chain it shares. */
abstract class OutageStory {
    private static final int EDITIONS_UNDER_LOAD = 12;

    private final ChainUnderTest chain;

    OutageStory(ChainUnderTest chain) {
        this.chain = chain;
    }

    @Test
    void theBridgeIsKilledInTheMiddle() throws InterruptedException {
        List<List<JsonNode>> batches = IntStream.range(0, EDITIONS_UNDER_LOAD)
                .boxed()
                .flatMap(number -> Story.batches(edition("load-" + number, Story.statements()), 20).stream())
                .toList();
        AtomicInteger taken = new AtomicInteger();
        Thread lms = new Thread(
                () -> batches.forEach(batch -> {
                    sendUntilTaken(batch);
                    taken.incrementAndGet();
                }),
                "lms");
        lms.start();
        await().atMost(ChainUnderTest.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> taken.get() > batches.size() / 4);
        chain.bridge().kill();
        assertThat(taken.get()).as("it was in the middle").isLessThan(batches.size());
        chain.bridge().restart();
        lms.join(ChainUnderTest.PATIENCE.toMillis());
        assertThat(lms.isAlive()).isFalse();

        chain.expectAsPlain(IntStream.range(0, EDITIONS_UNDER_LOAD)
                .mapToObj(number -> "load-" + number)
                .toArray(String[]::new));
    }

    /** Sends as an LMS does that had no answer: the same again, later. */
    private void sendUntilTaken(List<JsonNode> batch) {
        await().atMost(ChainUnderTest.PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .untilAsserted(() -> chain.bridge().send(batch));
    }

    @Test
    void theAppIsDisabledForAWhile() {
        chain.send("disabled", Story.statements().subList(0, 20));
        chain.wiki().disableApp();
        chain.send("disabled", Story.statements());
        await().atMost(ChainUnderTest.PATIENCE)
                .until(() -> chain.bridge().metric("gilde_delivery_away(?:\\{[^}]*})?") == 1);
        assertThat(chain.wiki().as("fatima").page("Motivational interviewing in intake talks"))
                .as("the page renders without the app")
                .contains("Motivational interviewing in intake talks");
        chain.wiki().enableApp();
        chain.expectAsPlain("disabled");
    }

    @Test
    void theWikiIsRestartedAndKilled() {
        chain.send("restarted", Story.statements().subList(0, 30));
        chain.wiki().stop();
        chain.send("restarted", Story.statements().subList(10, 60));
        chain.wiki().restart();
        chain.wiki().kill();
        chain.send("restarted", Story.statements());
        chain.wiki().restart();
        chain.expectAsPlain("restarted");
    }
}
