package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.gilde.e2e.chain.ChainUnderTest.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Story;
import org.gilde.e2e.run.Workbench;

/**
 * A chain, with what the stories do to it and see of it. Its LMS tells of one course in editions: the same Statements under
 * other ids, about activities of their own. {@code plain} is the one that was told once, in order.
 */
record ChainUnderTest(Chain chain) implements AutoCloseable {
    /** How long what was sent may take to be seen. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String ADMIN = "/plugins/servlet/gilde/admin";

    Bridge bridge() {
        return chain.bridge();
    }

    Workbench wiki() {
        return chain.wiki();
    }

    /** Returns the Statements as an edition tells them. */
    static List<JsonNode> edition(String edition, List<JsonNode> statements) {
        return statements.stream()
                .map(statement -> Story.edition(statement, edition))
                .toList();
    }

    /** Sends them as one batch of an edition. */
    void send(String edition, List<JsonNode> statements) {
        bridge().send(edition(edition, statements));
    }

    /** Returns what people see of an edition. */
    Seen seen(String edition) {
        return Seen.of(wiki(), edition);
    }

    /** Returns the ids of the activities below an address that a person sees items of, sorted. */
    List<String> of(String address, String person) {
        return wiki().as(person).items().findValues("activity").stream()
                .map(activity -> activity.path("id").asText())
                .filter(id -> id.startsWith(address))
                .sorted()
                .toList();
    }

    /** Waits until people see of each edition what they see of the plain one. */
    void expectAsPlain(String... editions) {
        Seen plain = seen("plain");
        expect(() -> {
            for (String edition : editions) {
                assertThat(seen(edition)).as(edition).isEqualTo(plain);
            }
        });
    }

    /** Waits until it holds, and for the end of all deliveries, and sees that it still holds. */
    void expect(ThrowingRunnable expectation) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(expectation);
        bridge().awaitDelivered();
        assertThatCode(expectation::run).as("it still holds").doesNotThrowAnyException();
    }

    /** Has an administrator tell the app where the bridge is. */
    void connect() {
        connect(bridge().address(), Bridge.OPERATORS_SECRET);
    }

    /** Has an administrator tell the app where the bridge is, and by which operator's secret it is let in. */
    void connect(URI address, String secret) {
        Map<String, String> access =
                Map.of("do", "access", "bridge", address.toString(), "key", Bridge.OPERATOR, "secret", secret);
        assertThat(wiki().as("admin").submit(ADMIN, "bridge", access).status()).isEqualTo(200);
    }

    /** Has the app forget where the bridge is. */
    void disconnect() {
        wiki().as("admin").submit(ADMIN, "bridge", Map.of("do", "forget"));
    }

    @Override
    public void close() {
        chain.close();
    }
}
