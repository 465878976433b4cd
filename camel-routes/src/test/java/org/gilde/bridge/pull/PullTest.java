package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.answer;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;
import static org.gilde.bridge.pull.PullScene.AUTHORITY;
import static org.gilde.bridge.pull.PullScene.OURS;
import static org.gilde.bridge.pull.PullScene.awaitStored;
import static org.gilde.bridge.pull.PullScene.found;
import static org.gilde.bridge.pull.PullScene.page;
import static org.gilde.bridge.pull.PullScene.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.Sha2;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Pull;
import org.gilde.bridge.settings.Pull.Filter;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.store.KeptStatement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading another LRS")
class PullTest {
    @AutoClose
    private final PullScene scene = new PullScene();

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void keepsTheLeastAndSetsNothingApartWhereTheSourceMinimises() {
        UUID left = UUID.randomUUID();
        String broken = statement(UUID.randomUUID(), ",\"fatima-wrote-this\":1");
        scene.peer.script(
                json(page("", statement(id, ""), statement(left, ",\"context\":{\"platform\":\"left-out\"}"), broken)));
        try (PullBench bench = new PullBench(OURS, PullBench.minimising(scene.source()))) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("unreadable") == 1);
            KeptStatement kept = found(id).orElseThrow();
            assertThat(kept.stored().json()).contains("85.50").doesNotContain("authority");
            assertThat(kept.authority()).contains("pull:" + scene.name);
            assertThat(found(left)).isEmpty();
            assertThat(bench.counted("quarantined")).isZero();
            assertThat(OURS.deadLetters().oldest(1000))
                    .filteredOn(letter -> letter.route().equals("pull-" + scene.name))
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(letter.reason()).contains("not allowed").doesNotContain("fatima"));
        }
    }

    @Test
    void keepsTheTextByteForByteTheIdAndWhoVouchedForItThere() {
        scene.peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            KeptStatement kept = found(id).orElseThrow();
            assertThat(kept.stored().json()).isEqualTo(statement(id, ""));
            assertThat(kept.authority()).isEqualTo(AUTHORITY);
            await().until(() -> bench.state(scene.name).position().since().isPresent());
            assertThat(bench.state(scene.name).taken()).isEqualTo(1);
            assertThat(bench.counted("stored")).isEqualTo(1);
            assertThat(OURS.knowing(scene.peer.url()).among(scene.peer.url(), new Tenant("pulled"), Set.of(id, other)))
                    .containsExactly(id);
        }
        assertThat(scene.peer.requests().get(0).headers().get("Authorization")).hasSize(1);
        assertThat(scene.peer.requests().get(0).headers().get("X-experience-api-version"))
                .containsExactly("1.0.3");
        assertThat(scene.asked().get(0)).isEqualTo("/lrs/xapi/statements?ascending=true&attachments=true&limit=10");
    }

    @Test
    void asksForTheChosenOnesOnlyAndForWhatIsNewTheNextTime() {
        Filter filter = new Filter(
                Optional.of("https://v.example/did"),
                Optional.of("https://far.example/a?b=c"),
                Optional.of("{\"mbox\":\"mailto:fatima@far.example\"}"),
                Optional.of(Instant.parse("2025-12-31T00:00:00Z")));
        scene.peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(OURS, PullBench.source(scene.name, scene.peer.url(), filter, 7))) {
            awaitStored(bench, id);
            await().until(() -> scene.peer.requests().size() > 1);
        }
        assertThat(scene.asked().get(0))
                .contains("verb=https%3A%2F%2Fv.example%2Fdid&activity=https%3A%2F%2Ffar.example%2Fa%3Fb%3Dc")
                .contains("agent=%7B%22mbox%22%3A", "since=2025-12-31T00%3A00%3A00Z", "limit=7");
        assertThat(scene.asked().get(1)).contains("since=2026-01-02T10%3A00%3A00.123Z");
    }

    @Test
    void storesARepeatedPageOnce() {
        long before = OURS.feed().newest();
        scene.peer.otherwise(json(page("", statement(id, ""), statement(id, ""))));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            await().until(() -> scene.peer.requests().size() > 3);
        }
        assertThat(OURS.feed().newest()).isEqualTo(before + 1);
    }

    @Test
    void takesAttachmentsAlongAndSetsApartWhoseContentIsAnother() {
        Attachment content = attachment("certificate");
        Attachment wrong = new Attachment(attachment("x").sha2(), "text/plain", new byte[] {'y'});
        String text = page("", statement(id, carrying(content)), statement(other, carrying(wrong)));
        Multipart multipart = MultipartWriter.write(text.getBytes(StandardCharsets.UTF_8), List.of(content, wrong));
        scene.peer.script(answer(200, multipart.bytes(), "Content-Type", multipart.contentType()));
        try (PullBench bench = scene.read()) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("quarantined") == 1);
        }
        assertThat(OURS.store().attachments(new Tenant("pulled"), Set.of(content.sha2())))
                .hasSize(1);
        assertThat(found(other)).isEmpty();
    }

    private static Attachment attachment(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Attachment(Sha2.of(content), "text/plain", content);
    }

    private static String carrying(Attachment content) {
        return ",\"attachments\":[{\"usageType\":\"https://v.example/use\",\"display\":{\"en\":\"c\"},"
                + "\"contentType\":\"text/plain\",\"length\":11,\"sha2\":\"" + content.sha2() + "\"}]";
    }

    @Test
    void isDoneByOneNodeAtATime() {
        scene.peer.otherwise(json(page("", statement(id, ""))));
        FeedCursor cursor = new PostgresFeedCursor(OURS.database(), "pull-" + scene.name);
        FeedCursor.Held elsewhere = cursor.hold().orElseThrow();
        try (PullBench bench = scene.read()) {
            await().until(() -> bench.state(scene.name).peer().elsewhere());
            assertThat(scene.peer.requests()).isEmpty();
            elsewhere.close();
            awaitStored(bench, id);
            assertThat(bench.state(scene.name).peer().elsewhere()).isFalse();
        }
    }

    @Test
    void readsSeveralSourcesAtOnce() {
        scene.peer.otherwise(status(500));
        try (ScriptedPeer well = new ScriptedPeer(json(page("", statement(id, ""))));
                PullBench bench = new PullBench(OURS, scene.source(), PullBench.source(scene.name + "b", well.url()))) {
            awaitStored(bench, id);
            bench.awaitTrouble(scene.name);
            assertThat(bench.state(scene.name + "b").peer().trouble()).isEmpty();
        }
    }

    @Test
    void readsAWholeLrsInOrderAndThenWhatIsNew() {
        List<UUID> ids =
                IntStream.range(0, 57).mapToObj(each -> UUID.randomUUID()).toList();
        try (WholeLrs far = new WholeLrs()) {
            far.take(
                    ids.subList(0, 50).stream().map(each -> statement(each, "")).toArray(String[]::new));
            Pull source = PullBench.source(scene.name, far.open());
            long before = OURS.feed().newest();
            try (PullBench bench = new PullBench(OURS, source)) {
                awaitStored(bench, ids.get(49));
                ids.subList(50, 57).forEach(each -> far.take(statement(each, "")));
                awaitStored(bench, ids.get(56));
                assertThat(OURS.feed().after(before, 100))
                        .extracting(each -> each.id())
                        .isEqualTo(ids);
                assertThat(found(ids.get(3)).orElseThrow().authority()).contains("https://academy.example/xapi");
            }
        }
    }
}
