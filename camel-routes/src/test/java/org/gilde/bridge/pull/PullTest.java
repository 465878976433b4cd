package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.answer;
import static org.gilde.bridge.peer.ScriptedPeer.half;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.ScriptedPeer.Reply;
import org.gilde.bridge.peer.Sha2;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Pull;
import org.gilde.bridge.settings.Pull.Filter;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.quarantine.Quarantine.Selection;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.store.KeptStatement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading another LRS")
class PullTest {
    private static final String AUTHORITY =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://far.example\",\"name\":\"lms\"}}";

    private static WholeLrs ours;

    private final String name = "s" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
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

    private static String statement(UUID id, String more) {
        return "{\"id\": \"" + id + "\",  \"actor\":{\"mbox\":\"mailto:fatima@far.example\"},"
                + "\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{\"id\":\"https://far.example/a\"},"
                + "\"result\":{\"score\":{\"raw\":85.50}},\"timestamp\":\"2026-01-01T10:00:00.120Z\","
                + "\"stored\":\"2026-01-02T10:00:00.123456Z\",\"authority\":" + AUTHORITY + more + "}";
    }

    private static String page(String more, String... statements) {
        return "{\"more\":\"" + more + "\",\"statements\":[" + String.join(" , ", statements) + "]}";
    }

    private Pull source() {
        return PullBench.source(name, peer.url());
    }

    private static Optional<KeptStatement> found(UUID id) {
        return ours.find(new Tenant("pulled"), id);
    }

    private static void awaitStored(PullBench bench, UUID... ids) {
        for (UUID each : ids) {
            await("in " + bench).until(() -> found(each).isPresent());
        }
    }

    private List<String> asked() {
        return peer.requests().stream().map(ScriptedPeer.Request::uri).toList();
    }

    @Test
    void keepsTheLeastAndSetsNothingApartWhereTheSourceMinimises() {
        UUID left = UUID.randomUUID();
        String broken = statement(UUID.randomUUID(), ",\"fatima-wrote-this\":1");
        peer.script(
                json(page("", statement(id, ""), statement(left, ",\"context\":{\"platform\":\"left-out\"}"), broken)));
        try (PullBench bench = new PullBench(ours, PullBench.minimising(source()))) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("unreadable") == 1);
            KeptStatement kept = found(id).orElseThrow();
            assertThat(kept.stored().json()).contains("85.50").doesNotContain("authority");
            assertThat(kept.authority()).contains("pull:" + name);
            assertThat(found(left)).isEmpty();
            assertThat(bench.counted("quarantined")).isZero();
            assertThat(ours.deadLetters().oldest(1000))
                    .filteredOn(letter -> letter.route().equals("pull-" + name))
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(letter.reason()).contains("not allowed").doesNotContain("fatima"));
        }
    }

    @Test
    void keepsTheTextByteForByteTheIdAndWhoVouchedForItThere() {
        peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            KeptStatement kept = found(id).orElseThrow();
            assertThat(kept.stored().json()).isEqualTo(statement(id, ""));
            assertThat(kept.authority()).isEqualTo(AUTHORITY);
            await().until(() -> bench.state(name).position().since().isPresent());
            assertThat(bench.state(name).taken()).isEqualTo(1);
            assertThat(bench.counted("stored")).isEqualTo(1);
            assertThat(ours.knowing(peer.url()).among(peer.url(), new Tenant("pulled"), Set.of(id, other)))
                    .containsExactly(id);
        }
        assertThat(peer.requests().get(0).headers().get("Authorization")).hasSize(1);
        assertThat(peer.requests().get(0).headers().get("X-experience-api-version"))
                .containsExactly("1.0.3");
        assertThat(asked().get(0)).isEqualTo("/lrs/xapi/statements?ascending=true&attachments=true&limit=10");
    }

    @Test
    void asksForTheChosenOnesOnlyAndForWhatIsNewTheNextTime() {
        Filter filter = new Filter(
                Optional.of("https://v.example/did"),
                Optional.of("https://far.example/a?b=c"),
                Optional.of("{\"mbox\":\"mailto:fatima@far.example\"}"),
                Optional.of(Instant.parse("2025-12-31T00:00:00Z")));
        peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url(), filter, 7))) {
            awaitStored(bench, id);
            await().until(() -> peer.requests().size() > 1);
        }
        assertThat(asked().get(0))
                .contains("verb=https%3A%2F%2Fv.example%2Fdid&activity=https%3A%2F%2Ffar.example%2Fa%3Fb%3Dc")
                .contains("agent=%7B%22mbox%22%3A", "since=2025-12-31T00%3A00%3A00Z", "limit=7");
        assertThat(asked().get(1)).contains("since=2026-01-02T10%3A00%3A00.123Z");
    }

    @Test
    void goesOnBehindAnEmptyPageThatHasMore() {
        peer.script(json(page("/lrs/xapi/statements?cursor=2")), json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
        }
        assertThat(asked()).contains("/lrs/xapi/statements?cursor=2");
    }

    @ParameterizedTest(name = "answered {0}")
    @ValueSource(ints = {400, 404, 410, 500})
    void goesOnByMomentWhenALinkHasExpired(int expired) {
        peer.script(
                json(page("/lrs/xapi/statements?pit=1", statement(id, ""))),
                status(expired),
                json(page("", statement(other, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id, other);
            assertThat(bench.state(name).peer().trouble()).isEmpty();
        }
        assertThat(asked().get(2)).contains("since=2026-01-02T10%3A00%3A00.123Z");
    }

    @Test
    void saysSoWhenTheLinkFailsAgainAndAgain() {
        Reply leading = json(page("/lrs/xapi/statements?pit=1"));
        peer.otherwise(
                (exchange, request) -> (request.uri().contains("pit=1") ? status(404) : leading).to(exchange, request));
        try (PullBench bench = new PullBench(ours, source())) {
            assertThat(bench.awaitTrouble(name)).contains("answered 404");
        }
    }

    @Test
    void doesNotGoRoundInCircles() {
        peer.otherwise(json(page("/lrs/xapi/statements?the=same")));
        try (PullBench bench = new PullBench(ours, source())) {
            assertThat(bench.awaitTrouble(name)).contains("leads to the same page");
        }
    }

    @Test
    void goesOnByTheLinkAfterARestart() {
        peer.script(json(page("/lrs/xapi/statements?cursor=2", statement(id, ""))));
        peer.otherwise(status(503));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            bench.awaitTrouble(name);
        }
        int before = peer.requests().size();
        peer.script(json(page("", statement(other, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, other);
            await().until(() -> bench.state(name).taken() == 2);
        }
        assertThat(asked().get(before)).isEqualTo("/lrs/xapi/statements?cursor=2");
    }

    @Test
    void beginsAnewWhenSomethingElseIsAsked() {
        peer.script(json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            await().until(() -> bench.state(name).position().since().isPresent());
        }
        Filter filter =
                new Filter(Optional.of("https://v.example/did"), Optional.empty(), Optional.empty(), Optional.empty());
        try (PullBench bench = new PullBench(ours, PullBench.source(name, peer.url(), filter, 10))) {
            // Not by number: the first one's last request may still be on its way when it is closed.
            await("in " + bench).until(() -> !askedAnew().isEmpty());
        }
        assertThat(askedAnew().get(0)).doesNotContain("since");
    }

    private List<String> askedAnew() {
        return asked().stream().filter(uri -> uri.contains("verb=")).toList();
    }

    @Test
    void leavesAnLrsAloneForAsLongAsItAsks() {
        peer.script(status(429, "Retry-After", "2"), json(page("", statement(id, ""))));
        Instant began = Instant.now();
        try (PullBench bench = new PullBench(ours, source())) {
            assertThat(bench.awaitTrouble(name)).isEqualTo("answered 429: it wants fewer requests");
            awaitStored(bench, id);
        }
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void saysWhatToDoAboutAWrongPassword() {
        peer.otherwise(status(401));
        try (PullBench bench = new PullBench(ours, source())) {
            assertThat(bench.awaitTrouble(name)).contains("user and password are not accepted");
            assertThat(bench.meters
                            .get("gilde.pull.away")
                            .tag("source", name)
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void takesHalfAnAnswerForNone() {
        peer.script(
                half("{\"statements\":[" + statement(other, "")),
                json("{\"statements\":[" + statement(other, "")),
                json("<html>welcome</html>"),
                json("[]"),
                json("{\"more\":\"\"}"),
                json(page("", statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            assertThat(found(other)).isEmpty();
        }
    }

    @Test
    void setsApartWhatBreaksARuleAndHoldsNothingElseUp() {
        String bad = statement(other, "").replace("mailto:", "");
        peer.script(json(page("", statement(id, ""), bad)));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("quarantined") == 1);
            await().until(() -> bench.state(name).position().since().isPresent());
        }
        Selection all = new Selection(Optional.of("pull:" + name), Optional.empty(), 10);
        assertThat(ours.forgiveness().quarantine().list(all))
                .singleElement()
                .satisfies(each -> assertThat(each.fault().path()).isEqualTo("$.actor.mbox"));
    }

    @Test
    void setsApartWhatSaysSomethingElseUnderAKnownId() {
        peer.script(
                json(page("", statement(id, ""))),
                json(page("", statement(id, "").replace("85.50", "12"), statement(other, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id, other);
            await().until(() -> bench.counted("quarantined") == 1);
            assertThat(found(id).orElseThrow().stored().json()).contains("85.50");
        }
    }

    @Test
    void keepsNothingButALetterOfWhatIsNoReadableJson() {
        String twice = statement(other, ",\"authority\":" + AUTHORITY);
        peer.script(json(page("", twice, statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("unreadable") == 1);
        }
        assertThat(ours.deadLetters().oldest(1000))
                .filteredOn(letter -> letter.route().equals("pull-" + name))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.reason()).contains("stands twice").doesNotContain("fatima"));
    }

    @Test
    void storesARepeatedPageOnce() {
        long before = ours.feed().newest();
        peer.otherwise(json(page("", statement(id, ""), statement(id, ""))));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            await().until(() -> peer.requests().size() > 3);
        }
        assertThat(ours.feed().newest()).isEqualTo(before + 1);
    }

    @Test
    void takesAttachmentsAlongAndSetsApartWhoseContentIsAnother() {
        Attachment content = attachment("certificate");
        Attachment wrong = new Attachment(attachment("x").sha2(), "text/plain", new byte[] {'y'});
        String text = page("", statement(id, carrying(content)), statement(other, carrying(wrong)));
        Multipart multipart = MultipartWriter.write(text.getBytes(StandardCharsets.UTF_8), List.of(content, wrong));
        peer.script(answer(200, multipart.bytes(), "Content-Type", multipart.contentType()));
        try (PullBench bench = new PullBench(ours, source())) {
            awaitStored(bench, id);
            await().until(() -> bench.counted("quarantined") == 1);
        }
        assertThat(ours.store().attachments(new Tenant("pulled"), Set.of(content.sha2())))
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
        peer.otherwise(json(page("", statement(id, ""))));
        FeedCursor cursor = new PostgresFeedCursor(ours.database(), "pull-" + name);
        FeedCursor.Held elsewhere = cursor.hold().orElseThrow();
        try (PullBench bench = new PullBench(ours, source())) {
            await().until(() -> bench.state(name).peer().elsewhere());
            assertThat(peer.requests()).isEmpty();
            elsewhere.close();
            awaitStored(bench, id);
            assertThat(bench.state(name).peer().elsewhere()).isFalse();
        }
    }

    @Test
    void readsSeveralSourcesAtOnce() {
        peer.otherwise(status(500));
        try (ScriptedPeer well = new ScriptedPeer(json(page("", statement(id, ""))));
                PullBench bench = new PullBench(ours, source(), PullBench.source(name + "b", well.url()))) {
            awaitStored(bench, id);
            bench.awaitTrouble(name);
            assertThat(bench.state(name + "b").peer().trouble()).isEmpty();
        }
    }

    @Test
    void readsAWholeLrsInOrderAndThenWhatIsNew() {
        List<UUID> ids =
                IntStream.range(0, 57).mapToObj(each -> UUID.randomUUID()).toList();
        try (WholeLrs far = new WholeLrs()) {
            far.take(
                    ids.subList(0, 50).stream().map(each -> statement(each, "")).toArray(String[]::new));
            Pull source = PullBench.source(name, far.open());
            long before = ours.feed().newest();
            try (PullBench bench = new PullBench(ours, source)) {
                awaitStored(bench, ids.get(49));
                ids.subList(50, 57).forEach(each -> far.take(statement(each, "")));
                awaitStored(bench, ids.get(56));
                assertThat(ours.feed().after(before, 100))
                        .extracting(each -> each.id())
                        .isEqualTo(ids);
                assertThat(found(ids.get(3)).orElseThrow().authority()).contains("https://academy.example/xapi");
            }
        }
    }
}
