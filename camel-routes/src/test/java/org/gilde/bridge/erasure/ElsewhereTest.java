package org.gilde.bridge.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.bridge.peer.ScriptedPeer.half;
import static org.gilde.bridge.peer.ScriptedPeer.json;
import static org.gilde.bridge.peer.ScriptedPeer.status;

import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.operator.ErasuresResource;
import org.gilde.bridge.operator.RemovalsResource;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.ScriptedPeer.Reply;
import org.gilde.bridge.peer.ScriptedPeer.Request;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Forward;
import org.gilde.bridge.settings.Forward.Way;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.keeping.Part;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.statement.AgentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Erasing in other LRSs")
class ElsewhereTest {
    private static final Part PART = new Part(Set.of("https://ours.example/a"), Set.of(), Optional.empty());
    private static final Reply TOKEN = json("{\"account-id\":\"x\",\"json-web-token\":\"a.b.c\"}");

    private static WholeLrs ours;

    private final String name = "t" + UUID.randomUUID();
    private final String person = "p" + UUID.randomUUID();
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

    private Order order(boolean isDeletion, Part part) {
        AgentId mail = new AgentId(AgentId.Kind.MBOX, "mailto:" + person + "@ours.example");
        AgentId account = AgentId.account("https://ours.example", person);
        return new Order(Tenant.MAIN, Person.of(List.of(mail, account)), isDeletion, part.isAll(), "ada", part);
    }

    private Order all() {
        return order(true, Part.ALL);
    }

    private UUID take(String activity) {
        UUID id = UUID.randomUUID();
        ours.take("{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:" + person + "@ours.example\"},"
                + "\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{\"id\":\"" + activity + "\"}}");
        return id;
    }

    /** What is sent to the xAPI of the peer is taken; its other answers are as scripted. */
    private Forward scripted(Way way, Reply... replies) {
        peer.otherwise(json("[]"));
        fromNowOn();
        peer.script(replies);
        return ErasureBench.target(name, peer.url(), way);
    }

    private void fromNowOn() {
        try (FeedCursor.Held held = cursor().hold().orElseThrow()) {
            held.advance(ours.feed().newest(), List.of());
        }
    }

    private FeedCursor cursor() {
        return new PostgresFeedCursor(ours.database(), "forward-" + name);
    }

    /** Another bridge: its LRS and its operator's REST, as they are. */
    private static HttpServer operator(ErasureBench far) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        ErasuresResource erasures = new ErasuresResource(far.keeping);
        RemovalsResource removals = new RemovalsResource(far.keeping);
        server.createContext("/operator", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Response response = exchange.getRequestMethod().equals("POST")
                        ? erasures.forget(body)
                        : removals.get(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
                byte[] answer = String.valueOf(response.getEntity()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(response.getStatus(), answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        return server;
    }

    private Forward bridge(URI xapi, HttpServer operator) {
        Forward plain = ErasureBench.target(name, xapi, Way.GILDE);
        Forward.Erasing erasing = new Forward.Erasing(
                Way.GILDE,
                ErasureBench.target(
                                name,
                                URI.create("http://127.0.0.1:"
                                        + operator.getAddress().getPort()),
                                Way.GILDE)
                        .erasing()
                        .login(),
                Tenant.MAIN,
                Optional.empty());
        return new Forward(plain.remote(), plain.filter(), 10, 60_000, erasing);
    }

    @Test
    @DisplayName("another bridge forgets what it was sent: a part, then all; a replay brings nothing back")
    void anotherBridgeForgets() throws IOException {
        fromNowOn();
        try (WholeLrs far = new WholeLrs();
                ErasureBench there = new ErasureBench(far)) {
            HttpServer operator = operator(there);
            try (ErasureBench bench = new ErasureBench(ours, bridge(far.open(), operator))) {
                long before = ours.feed().newest();
                UUID one = take("https://ours.example/a");
                UUID other = take("https://ours.example/b");
                bench.awaitForwarded(ours, name);
                assertThat(far.find(one)).isPresent();
                long part = bench.keeping.erasures().forget(order(true, PART));
                assertThat(bench.awaitStep(part, name, StepState.DONE).wish()).isEmpty();
                assertThat(far.find(one)).isEmpty();
                assertThat(far.find(other)).isPresent();
                long all = bench.keeping.erasures().forget(all());
                bench.awaitStep(all, name, StepState.DONE);
                assertThat(far.find(other)).isEmpty();
                assertThat(bench.forwards.replay(name, before)).contains(true);
                UUID later = UUID.randomUUID();
                ours.take(
                        "{\"id\":\"" + later + "\",\"actor\":{\"mbox\":\"mailto:jan@ours.example\"},"
                                + "\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{\"id\":\"https://ours.example/a\"}}");
                bench.awaitForwarded(ours, name);
                assertThat(far.feed().after(0, 10))
                        .extracting(each -> each.id())
                        .containsExactly(later);
            } finally {
                operator.stop(0);
            }
        }
    }

    @Test
    void asksAnotherBridgeHowFarItIsInsteadOfAskingTwice() {
        Forward target = scripted(
                Way.GILDE,
                json("{\"id\":7}"),
                status(503, "Retry-After", "0"),
                json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\",\"held\":2}"));
        try (ErasureBench bench = new ErasureBench(ours, target)) {
            long removal = bench.keeping.erasures().forget(all());
            bench.awaitStep(removal, name, StepState.HELD);
        }
        assertThat(peer.requests())
                .extracting(Request::uri)
                .containsExactly("/operator/erasures", "/operator/removals/7", "/operator/removals/7");
        assertThat(peer.requests().get(0).text()).contains("\"tenant\":\"main\"", "\"everywhere\":true", person);
    }

    @Test
    @DisplayName("SQL LRS: logs in and names each identifier; one that has it turned off refuses until it is turned on")
    void sqlLrsForgetsByIdentifier() {
        Forward target = scripted(Way.LRSQL, status(401), TOKEN, status(404), TOKEN);
        try (ErasureBench bench = new ErasureBench(ours, target)) {
            peer.otherwise(json("{\"actor-ifi\":\"x\"}"));
            long removal = bench.keeping.erasures().forget(all());
            Step done = bench.awaitStep(removal, name, StepState.DONE);
            assertThat(done.tries()).isEqualTo(3);
        }
        assertThat(peer.requests().get(0).text()).contains("\"username\":\"eraser\"", "\"password\":\"eraser-secret\"");
        List<Request> deletions = peer.requests().stream()
                .filter(each -> each.uri().equals("/admin/agents"))
                .toList();
        assertThat(deletions).last().satisfies(each -> assertThat(each.headers().get("Authorization"))
                .containsExactly("Bearer a.b.c"));
        assertThat(deletions)
                .extracting(Request::text)
                .contains("{\"actor-ifi\":\"mbox::mailto:" + person + "@ours.example\"}")
                .contains("{\"actor-ifi\":\"account::" + person + "@https://ours.example\"}")
                .anyMatch(text -> text.contains("mbox_sha1sum::"));
    }

    @Test
    @DisplayName("Learning Locker: begins a batch deletion, waits for its end, and says what is not reached")
    void learningLockerDeletesInBatches() {
        Forward target = scripted(
                Way.LEARNING_LOCKER,
                json("{\"_id\":\"5f00aa\",\"done\":false,\"processing\":false}"),
                json("{\"_id\":\"5f00aa\",\"done\":false,\"processing\":true}"),
                json("{\"_id\":\"5f00aa\",\"done\":true,\"deleteCount\":3}"));
        try (ErasureBench bench = new ErasureBench(ours, target)) {
            long removal = bench.keeping.erasures().forget(all());
            assertThat(bench.awaitStep(removal, name, StepState.PARTLY).reason())
                    .contains("actor or object");
        }
        assertThat(peer.requests())
                .extracting(Request::uri)
                .containsExactly(
                        "/api/v2/batchdelete/initialise", "/api/v2/batchdelete/5f00aa", "/api/v2/batchdelete/5f00aa");
        assertThat(peer.requests().get(0).text())
                .startsWith("{\"filter\":{\"$or\":[{")
                .contains("{\"statement.actor.mbox\":\"mailto:" + person + "@ours.example\"}")
                .contains(
                        "{\"statement.object.account.homePage\":\"https://ours.example\",\"statement.object.account.name\":\""
                                + person + "\"}");
    }

    static Stream<Reply> failures() {
        return Stream.of(
                status(429, "Retry-After", "0"),
                status(302, "Location", "http://127.0.0.1:1/"),
                half("{\"id\":"),
                json("<html>sign in</html>"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isAskedAgainWhileItIsAway(Reply failure) {
        peer.otherwise(failure);
        Forward target = ErasureBench.target(name, peer.url(), Way.GILDE);
        fromNowOn();
        try (ErasureBench bench = new ErasureBench(ours, target)) {
            peer.otherwise(failure);
            long removal = bench.keeping.erasures().forget(all());
            Step away = bench.awaitStep(removal, name, StepState.AWAY);
            assertThat(away.reason()).isNotBlank().doesNotContain(person);
            assertThat(bench.meters
                            .get("gilde.erasure.open")
                            .tag("state", "away")
                            .gauge()
                            .value())
                    .isPositive();
            await().until(() -> bench.step(removal, name).tries() > away.tries());
            assertThat(bench.step(removal, name).since()).isEqualTo(away.since());
            peer.otherwise(json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}"));
            bench.awaitStep(removal, name, StepState.DONE);
        }
    }

    @Test
    void goesOnAfterARestart() {
        peer.otherwise(status(503));
        fromNowOn();
        long removal;
        try (ErasureBench bench = new ErasureBench(ours, ErasureBench.target(name, peer.url(), Way.GILDE))) {
            removal = bench.keeping.erasures().forget(all());
            bench.awaitStep(removal, name, StepState.AWAY);
        }
        peer.otherwise(json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}"));
        try (ErasureBench bench = new ErasureBench(ours, ErasureBench.target(name, peer.url(), Way.GILDE))) {
            bench.elsewhere.start();
            bench.awaitStep(removal, name, StepState.DONE);
        }
    }

    @Test
    void endsWhereTheSettingsNameItNoMore() {
        fromNowOn();
        peer.otherwise(status(403));
        long removal;
        try (ErasureBench bench = new ErasureBench(ours, ErasureBench.target(name, peer.url(), Way.GILDE))) {
            removal = bench.keeping.erasures().forget(all());
            assertThat(bench.awaitStep(removal, name, StepState.REFUSED).wish()).isPresent();
        }
        try (ErasureBench bench = new ErasureBench(ours)) {
            bench.elsewhere.start();
            Step ended = bench.step(removal, name);
            assertThat(ended.state()).isEqualTo(StepState.UNSUPPORTED);
            assertThat(ended.wish()).isEmpty();
            assertThat(ended.reason()).contains("settings");
            long next = bench.keeping.erasures().forget(all());
            assertThat(bench.elsewhere.of(List.of(next)).getOrDefault(next, List.of()))
                    .extracting(Step::target)
                    .as("something was forwarded to it once")
                    .contains(name);
        }
    }

    @Test
    void saysAtOnceWhatCanNotBeAskedByMachine() {
        peer.otherwise(json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}"));
        fromNowOn();
        Forward[] targets = Stream.of(Way.values())
                .map(way -> ErasureBench.target(way == Way.GILDE ? name : name + way, peer.url(), way))
                .toArray(Forward[]::new);
        try (ErasureBench bench = new ErasureBench(ours, targets)) {
            for (Order order : List.of(order(false, Part.ALL), order(true, PART))) {
                long removal = bench.keeping.erasures().forget(order);
                bench.awaitStep(removal, name, StepState.DONE);
                for (Way way : List.of(Way.NONE, Way.LRSQL, Way.LEARNING_LOCKER)) {
                    Step step = bench.step(removal, name + way);
                    assertThat(step.state()).isEqualTo(StepState.UNSUPPORTED);
                    assertThat(step.reason()).endsWith("; ask Ada, 12");
                    assertThat(step.wish()).isEmpty();
                    assertThat(step.ended()).isPresent();
                }
            }
        }
    }

    @Test
    void leavesOutAnLrsThatGetsNothingOfTheTenant() {
        Forward all = scripted(Way.NONE);
        Forward others = new Forward(
                all.remote(),
                new Forward.Filter(Set.of(), Set.of(), Set.of("academy"), Set.of()),
                10,
                60_000,
                all.erasing());
        try (ErasureBench bench = new ErasureBench(ours, others)) {
            long removal = bench.keeping.erasures().forget(all());
            assertThat(bench.elsewhere.of(List.of(removal)).getOrDefault(removal, List.of()))
                    .extracting(Step::target)
                    .doesNotContain(name);
        }
    }

    @Test
    @DisplayName("asks nothing before it is gone here, nor while something is on its way there")
    void waitsForItsTurn() {
        peer.otherwise(json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}"));
        fromNowOn();
        FeedCursor.Held onItsWay = cursor().hold().orElseThrow();
        try (ErasureBench bench = new ErasureBench(ours, ErasureBench.target(name, peer.url(), Way.GILDE))) {
            long removal = bench.keeping.forgetting().begin(all());
            bench.elsewhere.plan(removal, all());
            bench.elsewhere.plan(removal, all());
            long done = bench.keeping.erasures().forget(all());
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            assertThat(peer.requests()).isEmpty();
            onItsWay.close();
            bench.awaitStep(done, name, StepState.DONE);
            assertThat(bench.step(removal, name).state()).isEqualTo(StepState.WAITING);
            assertThat(peer.requests()).hasSize(1);
            bench.keeping.forgetting().carryOut(removal);
            bench.awaitStep(removal, name, StepState.DONE);
        }
    }

    @Test
    void plansOnceMoreWhatWasBrokenOffBeforeItWasPlanned() {
        Forward target = scripted(Way.GILDE, json("{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}"));
        try (ErasureBench bench = new ErasureBench(ours, target)) {
            long removal = bench.keeping.forgetting().begin(all());
            bench.keeping.erasures().start();
            await().until(() -> !bench.elsewhere.of(List.of(removal)).isEmpty());
            bench.awaitStep(removal, name, StepState.DONE);
            assertThat(bench.elsewhere.newest(1000)).extracting(Step::removal).contains(removal);
            assertThat(bench.step(removal, name).ended()).hasValueSatisfying(moment -> assertThat(moment)
                    .isBetween(Instant.now().minusSeconds(60), Clock.systemUTC().instant()));
        }
    }
}
