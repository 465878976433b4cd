package org.gilde.bridge.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.half;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.ScriptedPeer.Reply;
import org.gilde.bridge.peer.Sha2;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Forward;
import org.gilde.bridge.settings.Forward.Filter;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.statement.Attachment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Forwarding to another LRS")
class ForwardTest {
    private static final Reply TAKEN = json("[]");

    private static WholeLrs ours;

    private final String name = "t" + UUID.randomUUID();
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

    @BeforeEach
    void begin() {
        peer.otherwise(TAKEN);
        ForwardBench.fromNowOn(ours, name);
    }

    @AfterEach
    void end() {
        peer.close();
    }

    private static String statement(UUID id, String verb, String more) {
        return "{\"id\":\"" + id
                + "\",\"actor\":{\"mbox\":\"mailto:fatima@ours.example\"},\"verb\":{\"id\":\"https://v.example/" + verb
                + "\"},\"object\":{\"id\":\"https://ours.example/a\"}" + more + "}";
    }

    private static String statement(UUID id) {
        return statement(id, "did", "");
    }

    private static String[] statements(List<UUID> ids) {
        return ids.stream().map(ForwardTest::statement).toArray(String[]::new);
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(each -> UUID.randomUUID()).toList();
    }

    private Forward target() {
        return ForwardBench.target(name, peer.url());
    }

    /** Answers 400 or another status to every request that holds such a text. */
    private static Reply refusing(int status, String text) {
        return (exchange, request) -> (request.text().contains(text) ? status(status) : TAKEN).to(exchange, request);
    }

    private String sent() {
        return String.join(
                "\n", peer.requests().stream().map(ScriptedPeer.Request::text).toList());
    }

    @Test
    void sendsInOrderWithIdTimestampAndWhoVouches() {
        List<UUID> all = ids(25);
        try (WholeLrs far = new WholeLrs();
                ForwardBench bench = new ForwardBench(ours, ForwardBench.target(name, far.open()))) {
            ours.take(statements(all));
            await().until(() -> far.feed().newest() == 25);
            assertThat(far.feed().after(0, 100)).extracting(each -> each.id()).isEqualTo(all);
            assertThat(far.feed().after(0, 1).get(0).json()).contains("\"timestamp\":", "https://academy.example/xapi");
            bench.awaitEnd(name);
            assertThat(bench.state(name).waiting()).isZero();
        }
    }

    static Stream<Reply> failures() {
        return Stream.of(
                status(401),
                status(403),
                status(404),
                status(429, "Retry-After", "0"),
                status(500),
                status(503),
                status(302, "Location", "http://127.0.0.1:1/"),
                half("[\""),
                json("<html>sign in</html>"),
                json("{\"welcome\":true}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void sendsAgainUntilItIsAnsweredAsAnLrsAnswers(Reply failure) {
        peer.script(failure, failure);
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            bench.awaitEnd(name);
            assertThat(bench.letters(name)).isEmpty();
        }
        assertThat(peer.requests()).hasSize(3).allSatisfy(each -> assertThat(each.text())
                .contains(id.toString()));
    }

    @Test
    void saysWhatIsWrong() {
        peer.otherwise(status(401));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            assertThat(bench.awaitTrouble(name)).contains("user and password are not accepted");
            assertThat(bench.state(name).waiting()).isPositive();
            assertThat(bench.state(name).oldest()).isPresent();
            assertThat(bench.meters
                            .get("gilde.forward.away")
                            .tag("target", name)
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void findsTheOneStatementForWhichABatchIsRefused() {
        List<UUID> all = ids(10);
        String bad = all.get(6).toString();
        peer.otherwise(refusing(400, bad));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statements(all));
            bench.awaitEnd(name);
            assertThat(bench.letters(name)).singleElement().satisfies(letter -> assertThat(letter.reason())
                    .isEqualTo("answered 400 to this Statement alone"));
        }
        assertThat(all.stream().filter(each -> sent().contains(each.toString())))
                .hasSize(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void laysAsideWhatIsRefusedForGood(int status, String reason) {
        peer.otherwise(status(status));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            bench.awaitEnd(name);
            assertThat(bench.letters(name)).singleElement().satisfies(letter -> assertThat(letter.reason())
                    .contains(reason));
        }
    }

    static Stream<Object[]> laysAsideWhatIsRefusedForGood() {
        return Stream.of(
                new Object[] {409, "another Statement has this id there"}, new Object[] {413, "more than it takes"});
    }

    @Test
    void takesRalphAtItsWord() {
        peer.script(status(204), json("{\"inserted\":0,\"errors\":[{\"index\":0,\"reason\":\"x\"}]}"));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            bench.awaitEnd(name);
            assertThat(bench.letters(name)).isEmpty();
            ours.take(statement(UUID.randomUUID()));
            bench.awaitEnd(name);
            assertThat(bench.letters(name)).hasSize(1);
        }
    }

    @Test
    void letsThroughWhatIsChosenAndWhatVoidsIt() {
        Filter filter = new Filter(
                Set.of("https://v.example/chosen"), Set.of("https://course.example/*"), Set.of("main"), Set.of());
        String inCourse = ",\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"https://course.example/7\"}]}}";
        List<UUID> all = ids(4);
        UUID voider = UUID.randomUUID();
        String voiding = "{\"id\":\"" + voider + "\",\"actor\":{\"mbox\":\"mailto:a@ours.example\"},"
                + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + all.get(0) + "\"}}";
        Credential other = other("other", new Tenant("other"));
        try (ForwardBench bench = new ForwardBench(ours, ForwardBench.target(name, peer.url(), filter))) {
            ours.take(
                    statement(all.get(0), "chosen", inCourse),
                    statement(all.get(1), "other", inCourse),
                    statement(all.get(2), "chosen", ""));
            ours.take(other, statement(all.get(3), "chosen", inCourse));
            ours.take(voiding);
            bench.awaitEnd(name);
        }
        assertThat(sent()).contains(all.get(0).toString(), voider.toString());
        assertThat(sent())
                .doesNotContain(
                        all.get(1).toString(), all.get(2).toString(), all.get(3).toString());
    }

    private static Credential other(String key, Tenant tenant) {
        return Credential.of(key, "hush-hush-hush", Set.of(Scope.ALL), "https://academy.example/xapi")
                .with("", tenant, Quota.NONE, Set.of());
    }

    @Test
    void letsThroughWhatOneCredentialSent() {
        Filter filter = new Filter(Set.of(), Set.of(), Set.of(), Set.of("other"));
        UUID theirs = UUID.randomUUID();
        try (ForwardBench bench = new ForwardBench(ours, ForwardBench.target(name, peer.url(), filter))) {
            ours.take(statement(id));
            ours.take(other("other", Tenant.MAIN), statement(theirs));
            bench.awaitEnd(name);
        }
        assertThat(sent()).contains(theirs.toString()).doesNotContain(id.toString());
    }

    @Test
    void takesAttachmentsAlong() {
        byte[] content = "certificate".getBytes(StandardCharsets.UTF_8);
        Attachment attachment = new Attachment(Sha2.of(content), "text/plain", content);
        String carrying = ",\"attachments\":[{\"usageType\":\"https://v.example/use\",\"display\":{\"en\":\"c\"},"
                + "\"contentType\":\"text/plain\",\"length\":11,\"sha2\":\"" + attachment.sha2() + "\"}]";
        byte[] text = statement(id, "did", carrying).getBytes(StandardCharsets.UTF_8);
        Multipart multipart = MultipartWriter.write(text, List.of(attachment));
        try (WholeLrs far = new WholeLrs();
                ForwardBench bench = new ForwardBench(ours, ForwardBench.target(name, far.open()))) {
            ours.take(ours.credential(), multipart.contentType(), multipart.bytes());
            bench.awaitEnd(name);
            assertThat(far.store().attachments(Tenant.MAIN, Set.of(attachment.sha2())))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("ends where a Statement comes back: two LRSs that forward to each other")
    void endsWhereAStatementComesBack() {
        try (WholeLrs far = new WholeLrs();
                ForwardBench there = new ForwardBench(ours, ForwardBench.target(name, far.open()));
                ForwardBench back = new ForwardBench(far, ForwardBench.target(name, ours.open()))) {
            long before = ours.feed().newest();
            ours.take(statement(id));
            there.awaitEnd(name);
            await().until(() -> far.feed().newest() == 1);
            back.awaitEnd(name);
            there.awaitEnd(name);
            assertThat(ours.feed().newest()).isEqualTo(before + 1);
            assertThat(far.feed().newest()).isEqualTo(1);
            assertThat(there.letters(name)).isEmpty();
            assertThat(back.letters(name)).isEmpty();
        }
    }

    @Test
    void sendsNothingToWhereItIsKnownToBe() {
        UUID known = UUID.randomUUID();
        ours.knowing(peer.url()).add(URI.create(peer.url() + "/"), Tenant.MAIN, Set.of(known));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(known), statement(id));
            bench.awaitEnd(name);
        }
        assertThat(sent()).contains(id.toString()).doesNotContain(known.toString());
    }

    @Test
    void sendsOnceMoreWhatTheOperatorAsksFor() {
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            long before = ours.feed().newest();
            ours.take(statement(id));
            bench.awaitEnd(name);
            assertThat(bench.forwards.replay(name, before)).contains(true);
            assertThat(bench.forwards.replay("nobody", 0)).isEmpty();
            await().until(() -> peer.requests().size() == 2);
        }
        assertThat(peer.requests().get(1).text()).contains(id.toString());
    }

    @Test
    void triesALetterAgain() {
        peer.script(status(400), status(400), status(503));
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            bench.awaitEnd(name);
            DeadLetter letter = bench.letters(name).get(0);
            assertThat(bench.forwards.retry(letter)).isEqualTo(Forwards.Retry.REFUSED);
            assertThatThrownBy(() -> bench.forwards.retry(letter)).isInstanceOf(PeerAwayException.class);
            assertThat(bench.forwards.retry(letter)).isEqualTo(Forwards.Retry.TAKEN);
            DeadLetter gone = new DeadLetter(0, letter.route(), letter.sequence() + 1000, "", "", letter.since());
            assertThat(bench.forwards.retry(gone)).isEqualTo(Forwards.Retry.GONE);
        }
    }

    @Test
    void isDoneByOneNodeAtATime() {
        FeedCursor cursor = new PostgresFeedCursor(ours.database(), "forward-" + name);
        FeedCursor.Held elsewhere = cursor.hold().orElseThrow();
        try (ForwardBench bench = new ForwardBench(ours, target())) {
            ours.take(statement(id));
            await().until(() -> bench.state(name).peer().elsewhere());
            assertThat(bench.forwards.replay(name, 0)).contains(false);
            assertThat(peer.requests()).isEmpty();
            elsewhere.close();
            ours.take(statement(UUID.randomUUID()));
            bench.awaitEnd(name);
        }
        assertThat(sent()).contains(id.toString());
    }
}
