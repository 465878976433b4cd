package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.half;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;
import static org.gilde.bridge.pull.PullScene.AUTHORITY;
import static org.gilde.bridge.pull.PullScene.OURS;
import static org.gilde.bridge.pull.PullScene.awaitStored;
import static org.gilde.bridge.pull.PullScene.found;
import static org.gilde.bridge.pull.PullScene.page;
import static org.gilde.bridge.pull.PullScene.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.quarantine.Quarantine.Selection;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading another LRS that does wrong")
class PullTroubleTest {
    @AutoClose
    private final PullScene scene = new PullScene();

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void leavesAnLrsAloneForAsLongAsItAsks() {
        scene.peer.script(status(429, "Retry-After", "2"), json(page("", statement(id, ""))));
        Instant began = Instant.now();
        try (PullBench bench = scene.read()) {
            assertThat(bench.awaitTrouble(scene.name)).isEqualTo("answered 429: it wants fewer requests");
            awaitStored(bench, id);
        }
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void saysWhatToDoAboutAWrongPassword() {
        scene.peer.otherwise(status(401));
        try (PullBench bench = scene.read()) {
            assertThat(bench.awaitTrouble(scene.name)).contains("user and password are not accepted");
            assertThat(bench.meters
                            .get("gilde.pull.away")
                            .tag("source", scene.name)
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesHalfAnAnswerForNone() {
        scene.peer.script(
                half("{\"statements\":[" + statement(other, "")),
                json("{\"statements\":[" + statement(other, "")),
                json("<html>welcome</html>"),
                json("[]"),
                json("{\"more\":\"\"}"),
                json(page("", statement(id, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            assertThat(found(other)).isEmpty();
        }
    }

    @Test
    void setsApartWhatBreaksARuleAndHoldsNothingElseUp() {
        String bad = statement(other, "").replace("mailto:", "");
        scene.peer.script(json(page("", statement(id, ""), bad)));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("quarantined") == 1);
            await().until(() -> bench.state(scene.name).position().since().isPresent());
        }
        Selection all = new Selection(Optional.of("pull:" + scene.name), Optional.empty(), 10);
        assertThat(OURS.forgiveness().quarantine().list(all))
                .singleElement()
                .satisfies(each -> assertThat(each.fault().path()).isEqualTo("$.actor.mbox"));
    }

    @Test
    void setsApartWhatSaysSomethingElseUnderAKnownId() {
        scene.peer.script(
                json(page("", statement(id, ""))),
                json(page("", statement(id, "").replace("85.50", "12"), statement(other, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id, other);
            await().until(() -> bench.counted("quarantined") == 1);
            assertThat(found(id).orElseThrow().stored().json()).contains("85.50");
        }
    }

    @Test
    void keepsNothingButALetterOfWhatIsNoReadableJson() {
        String twice = statement(other, ",\"authority\":" + AUTHORITY);
        scene.peer.script(json(page("", twice, statement(id, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("unreadable") == 1);
        }
        assertThat(OURS.deadLetters().oldest(1000))
                .filteredOn(letter -> letter.route().equals("pull-" + scene.name))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.reason()).contains("stands twice").doesNotContain("fatima"));
    }
}
