package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;
import static org.gilde.bridge.pull.PullScene.OURS;
import static org.gilde.bridge.pull.PullScene.awaitStored;
import static org.gilde.bridge.pull.PullScene.page;
import static org.gilde.bridge.pull.PullScene.statement;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gilde.bridge.deadletter.DeadLetter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading an LRS that holds odd things")
class PullOddityTest {
    @AutoClose
    private final PullScene scene = new PullScene();

    private final UUID id = UUID.randomUUID();

    private List<DeadLetter> letters() {
        return OURS.deadLetters().oldest(1000).stream()
                .filter(letter -> letter.route().equals("pull-" + scene.name))
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
        scene.peer.otherwise(json(page(
                "",
                statement(UUID.randomUUID(), "2026-01-02T10:00:00Z", ",\"odd\":" + odd),
                statement(id, "2026-01-02T10:00:01Z", ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            assertThat(bench.state(scene.name).peer().trouble()).isEmpty();
        }
    }

    @Test
    void saysSoWhereLinksLeadInACircle() {
        scene.peer.otherwise((exchange, request) -> json("{\"statements\":[],\"more\":\"/lrs/xapi/statements?page="
                        + (request.uri().endsWith("page=1") ? 2 : request.uri().endsWith("page=2") ? 3 : 1) + "\"}")
                .to(exchange, request));
        try (PullBench bench = scene.read()) {
            assertThat(bench.awaitTrouble(scene.name)).contains("in a circle");
        }
    }

    @Test
    void leavesALinkThatFailsAgainAndAgainAndGoesOnByMoment() {
        String first = statement(UUID.randomUUID(), "2026-01-02T10:00:00Z", "");
        String linked = page("/lrs/xapi/statements?cursor=2", first);
        scene.peer.otherwise((exchange, request) -> {
            boolean isLink = request.uri().contains("cursor=2");
            boolean isFirst = !request.uri().contains("since=");
            String second = page("", statement(id, "2026-01-02T10:00:01Z", ""));
            (isLink ? status(503) : json(isFirst ? linked : second)).to(exchange, request);
        });
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
        }
    }

    @Test
    void keepsToTheLinksOfOneThatGoesBackInTime() {
        String late = statement(UUID.randomUUID(), "2026-01-02T10:00:00Z", "");
        String early = statement(UUID.randomUUID(), "2026-01-01T10:00:00Z", "");
        AtomicInteger failures = new AtomicInteger();
        scene.peer.otherwise((exchange, request) -> {
            boolean isLink = request.uri().contains("cursor=2");
            boolean isAway = isLink && failures.incrementAndGet() < 12;
            String answer = isLink
                    ? page("", statement(id, "2026-01-01T09:00:00Z", ""))
                    : page("/lrs/xapi/statements?cursor=2", late, early);
            (isAway ? status(503) : json(answer)).to(exchange, request);
        });
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
        }
        assertThat(scene.asked().subList(1, 13)).allMatch(uri -> uri.contains("cursor=2"));
    }

    @Test
    void tellsOnceWhatComesAgainEachTime() {
        String twice = statement(UUID.randomUUID(), "2026-01-02T10:00:00.123456Z", ",\"verb\":{}");
        scene.peer.otherwise(json(page("", statement(id, "2026-01-02T10:00:00Z", ""), twice)));
        try (PullBench bench = scene.read()) {
            await("in " + bench).until(() -> scene.asked().size() > 4);
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
        scene.peer.otherwise(json(page("", statement(id, stored, ""))));
        try (PullBench bench = scene.read()) {
            await("in " + bench).until(() -> scene.asked().size() > 2);
            assertThat(scene.asked().get(scene.asked().size() - 1)).contains("since=2026-01-02T10%3A00%3A00Z");
        }
    }
}
