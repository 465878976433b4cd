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
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.peer.ScriptedPeer.Reply;
import org.gilde.bridge.settings.Pull.Filter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading another LRS page by page")
class PullPagesTest {
    @AutoClose
    private final PullScene scene = new PullScene();

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void goesOnBehindAnEmptyPageThatHasMore() {
        scene.peer.script(json(page("/lrs/xapi/statements?cursor=2")), json(page("", statement(id, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
        }
        assertThat(scene.asked()).contains("/lrs/xapi/statements?cursor=2");
    }

    @ParameterizedTest(name = "answered {0}")
    @ValueSource(ints = {400, 404, 410, 500})
    void goesOnByMomentWhenALinkHasExpired(int expired) {
        scene.peer.script(
                json(page("/lrs/xapi/statements?pit=1", statement(id, ""))),
                status(expired),
                json(page("", statement(other, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id, other);
            assertThat(bench.state(scene.name).peer().trouble()).isEmpty();
        }
        assertThat(scene.asked().get(2)).contains("since=2026-01-02T10%3A00%3A00.123Z");
    }

    @Test
    void saysSoWhenTheLinkFailsAgainAndAgain() {
        Reply leading = json(page("/lrs/xapi/statements?pit=1"));
        scene.peer.otherwise(
                (exchange, request) -> (request.uri().contains("pit=1") ? status(404) : leading).to(exchange, request));
        try (PullBench bench = scene.read()) {
            assertThat(bench.awaitTrouble(scene.name)).contains("answered 404");
        }
    }

    @Test
    void doesNotGoRoundInCircles() {
        scene.peer.otherwise(json(page("/lrs/xapi/statements?the=same")));
        try (PullBench bench = scene.read()) {
            assertThat(bench.awaitTrouble(scene.name)).contains("leads to the same page");
        }
    }

    @Test
    void goesOnByTheLinkAfterARestart() {
        scene.peer.script(json(page("/lrs/xapi/statements?cursor=2", statement(id, ""))));
        scene.peer.otherwise(status(503));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            bench.awaitTrouble(scene.name);
        }
        int before = scene.peer.requests().size();
        scene.peer.script(json(page("", statement(other, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, other);
            await().until(() -> bench.state(scene.name).taken() == 2);
        }
        assertThat(scene.asked().get(before)).isEqualTo("/lrs/xapi/statements?cursor=2");
    }

    @Test
    void beginsAnewWhenSomethingElseIsAsked() {
        scene.peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = scene.read()) {
            await().until(() -> bench.state(scene.name).position().since().isPresent());
        }
        Filter filter =
                new Filter(Optional.of("https://v.example/did"), Optional.empty(), Optional.empty(), Optional.empty());
        try (PullBench bench = new PullBench(OURS, PullBench.source(scene.name, scene.peer.url(), filter, 10))) {
            // Not by number: the first one's last request may still be on its way when it is closed.
            await("in " + bench).until(() -> !askedAnew().isEmpty());
        }
        assertThat(askedAnew().get(0)).doesNotContain("since");
    }

    private List<String> askedAnew() {
        return scene.asked().stream().filter(uri -> uri.contains("verb=")).toList();
    }
}
