package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;

import java.util.List;
import java.util.UUID;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.xapi.access.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading an LRS that holds odd things")
class OddSourceTest {
    private static WholeLrs ours;

    private final String name = "s" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final ScriptedPeer peer = new ScriptedPeer();

    @BeforeAll
    static void open() {
        ours = new WholeLrs();
    }

    @AfterAll
    static void close() {
        ours.close();
    }

    @AfterEach
    void end() {
        peer.close();
    }

    private static String statement(UUID id, String stored, String more) {
        return "{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:fatima@far.example\"},"
                + "\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{\"id\":\"https://far.example/a\"},"
                + "\"timestamp\":\"2026-01-01T10:00:00Z\",\"stored\":\"" + stored + "\"" + more + "}";
    }

    private static String page(String... statements) {
        return "{\"more\":\"\",\"statements\":[" + String.join(",", statements) + "]}";
    }

    private void awaitStored(PullBench bench) {
        await("in " + bench).until(() -> ours.find(new Tenant("pulled"), id).isPresent());
    }

    private List<DeadLetter> letters() {
        return ours.deadLetters().oldest(1000).stream()
                .filter(letter -> letter.route().equals("pull-" + name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "long number", "long name"})
    void isHeldUpByNoStatementHoweverOdd(String kind) {
        String odd =
                switch (kind) {
                    case "deep" -> "[".repeat(5000) + "]".repeat(5000);
                    case "long number" -> "1".repeat(5000);
                    default -> "{\"" + "n".repeat(100_000) + "\":1}";
                };
        peer.otherwise(json(page(
                statement(UUID.randomUUID(), "2026-01-02T10:00:00Z", ",\"odd\":" + odd),
                statement(id, "2026-01-02T10:00:01Z", ""))));
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url()))) {
            awaitStored(bench);
            assertThat(bench.state(name).peer().trouble()).isEmpty();
        }
    }

    @Test
    void saysSoWhereLinksLeadInACircle() {
        peer.otherwise((exchange, request) -> json("{\"statements\":[],\"more\":\"/lrs/xapi/statements?page="
                        + (request.uri().endsWith("page=1") ? 2 : request.uri().endsWith("page=2") ? 3 : 1) + "\"}")
                .to(exchange, request));
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url()))) {
            assertThat(bench.awaitTrouble(name)).contains("in a circle");
        }
    }

    @Test
    void leavesALinkThatFailsAgainAndAgainAndGoesOnByMoment() {
        String first = statement(UUID.randomUUID(), "2026-01-02T10:00:00Z", "");
        String linked = "{\"more\":\"/lrs/xapi/statements?cursor=2\",\"statements\":[" + first + "]}";
        peer.otherwise((exchange, request) -> {
            boolean isLink = request.uri().contains("cursor=2");
            boolean isFirst = !request.uri().contains("since=");
            String second = page(statement(id, "2026-01-02T10:00:01Z", ""));
            (isLink ? status(503) : json(isFirst ? linked : second)).to(exchange, request);
        });
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url()))) {
            awaitStored(bench);
        }
    }

    @Test
    void tellsOnceWhatComesAgainEachTime() {
        String twice = statement(UUID.randomUUID(), "2026-01-02T10:00:00.123456Z", ",\"verb\":{}");
        peer.otherwise(json(page(statement(id, "2026-01-02T10:00:00Z", ""), twice)));
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url()))) {
            await("in " + bench).until(() -> peer.requests().size() > 4);
            assertThat(letters()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T10:00:00+0000",
                "2026-01-02T11:00:00+01",
                "2026-01-02T10:00:00",
                "2026-01-02t10:00:00,000z"
            })
    void goesOnBehindAMomentHoweverItIsWritten(String stored) {
        peer.otherwise(json(page(statement(id, stored, ""))));
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url()))) {
            await("in " + bench).until(() -> peer.requests().size() > 2);
            assertThat(peer.requests().get(peer.requests().size() - 1).uri())
                    .contains("since=2026-01-02T10%3A00%3A00Z");
        }
    }
}
