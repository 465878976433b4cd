package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Guide;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("However Statements arrive, people see the same items")
class ChainTest {
    @AutoClose
    private static final Chain CHAIN = Chain.startEachOnItsOwn("ways");

    private static final String MATCHING = "/rest/gilde/1.0/matching/";
    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String MY_CRAFT = "/plugins/servlet/gilde/my-craft";
    private static final String INTAKE_SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String FINISHED = "https://campus.example/verbs/finished";
    private static final String CAMPUS = "https://campus.example";
    private static final int PATIENCE_SECONDS = 90;
    private static final int EDITIONS_UNDER_LOAD = 12;

    @BeforeAll
    static void tellTheStoryOnceInOrder() {
        send("plain", Story.statements());
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .untilAsserted(() -> assertThat(seen("plain").of("bram")).isNotEmpty());
        CHAIN.bridge().awaitDelivered();
        assertThat(seen("plain").byPerson().values())
                .allSatisfy(items -> assertThat(items).isNotEmpty());
    }

    @Test
    void whatTheInstallGuideSendsAsEachSenderArrives() throws IOException, InterruptedException {
        String lms = "https://lms.sociaalhuis.example";
        String said = Guide.run(
                6,
                Map.of(
                        "BRIDGE",
                        CHAIN.bridge().address().toString(),
                        "KEY",
                        Bridge.KEY,
                        "SECRET",
                        Bridge.SECRET,
                        "LMS",
                        lms,
                        "NAME",
                        "els",
                        "MAIL",
                        "els@sociaalhuis.example"));
        CHAIN.bridge().awaitDelivered();
        assertThat(CHAIN.wiki().as("els").items().path("items").findValuesAsText("id"))
                .as(said)
                .contains(
                        lms + "/course/view.php?id=101",
                        lms + "/course/course-v1:Org+Intake+2026",
                        lms + "/au/lesson-1");
    }

    @Test
    void theSameBatchThreeTimes() {
        for (int time = 0; time < 3; time++) {
            send("thrice", Story.statements());
        }
        expectAsPlain("thrice");
    }

    @Test
    void newestFirst() {
        List<JsonNode> reversed = new ArrayList<>(Story.statements());
        Collections.reverse(reversed);
        Story.batches(reversed, 5).forEach(batch -> send("reversed", batch));
        expectAsPlain("reversed");
    }

    @Test
    void inAnyOrderInManySmallBatches() {
        List<JsonNode> shuffled = new ArrayList<>(Story.statements());
        Collections.shuffle(shuffled, new Random(20_261_121));
        Story.batches(shuffled, 7).forEach(batch -> send("shuffled", batch));
        expectAsPlain("shuffled");
    }

    @Test
    void aCompletionThatIsTakenBackNeverStands() {
        send("void-last", Story.statements());
        send("void-last", List.of(Story.voider()));
        send("void-first", List.of(Story.voider()));
        send("void-first", Story.statements());
        List<JsonNode> between = new ArrayList<>(Story.statements());
        between.add(between.indexOf(Story.completion()), Story.voider());
        send("void-between", between);

        Seen plain = seen("plain");
        String taken = plain.of("fatima").stream()
                .filter(item -> item.contains("\"id\":\"https://lms.sociaalhuis.example/course/view.php?id=7\""))
                .filter(item -> item.contains("\"raw\":85"))
                .findFirst()
                .orElseThrow();
        expect(() -> {
            for (String edition : List.of("void-last", "void-first", "void-between")) {
                Seen seen = seen(edition);
                assertThat(seen.of("fatima")).isNotEmpty().doesNotContain(taken);
                assertThat(seen.of("jan")).isEqualTo(plain.of("jan"));
            }
        });
        assertThat(seen("void-first")).isEqualTo(seen("void-last"));
        assertThat(seen("void-between")).isEqualTo(seen("void-last"));
    }

    @Test
    void whoWasNotMatchedShowsUpOnceWhenARuleMatches() {
        List<JsonNode> statements =
                Story.of("jan").stream().map(ChainTest::ofCampus).toList();
        send("campus", statements);
        CHAIN.bridge().awaitDelivered();
        Http admin = CHAIN.wiki().as("admin").http();
        assertThat(admin.get(MATCHING + "waiting").json().toString()).contains("jan @ " + CAMPUS);
        assertThat(seen("campus").of("jan")).isEmpty();

        JsonNode rules = withCampus(admin);
        JsonNode preview = admin.post(MATCHING + "preview", rules.toString()).json();
        assertThat(preview.path("taken").asInt()).isGreaterThanOrEqualTo(statements.size() / 2);
        assertThat(seen("campus").of("jan")).isEmpty();
        assertThat(apply(admin, rules)).isEqualTo(200);
        List<String> plain = seen("plain").of("jan");
        assertThat(seen("campus").of("jan")).isEqualTo(plain);
        send("campus", statements);
        CHAIN.bridge().awaitDelivered();
        assertThat(seen("campus").of("jan")).isEqualTo(plain);

        String change =
                admin.get(MATCHING + "changes").json().at("/changes/0/id").asText();
        Answer undone =
                admin.send("DELETE", MATCHING + "changes/" + change, HttpRequest.BodyPublishers.noBody(), Map.of());
        assertThat(undone.status()).isEqualTo(200);
        assertThat(seen("campus").of("jan")).isEmpty();
        assertThat(apply(admin, withCampus(admin))).isEqualTo(200);
        assertThat(seen("campus").of("jan")).isEqualTo(plain);
        assertThat(CHAIN.wiki().as("jan").http().get(MATCHING + "waiting").status())
                .isEqualTo(403);
    }

    private static JsonNode ofCampus(JsonNode statement) {
        ObjectNode told = statement.deepCopy();
        told.putObject("actor").putObject("account").put("homePage", CAMPUS).put("name", "jan");
        return told;
    }

    private static JsonNode withCampus(Http admin) {
        JsonNode rules = admin.get(MATCHING + "rules").json();
        ((ArrayNode) rules.path("rules"))
                .addObject()
                .put("kind", "account_name")
                .put("pattern", CAMPUS);
        return rules;
    }

    private static int apply(Http admin, JsonNode rules) {
        return admin.send(
                        "PUT",
                        MATCHING + "rules",
                        HttpRequest.BodyPublishers.ofString(rules.toString()),
                        Map.of("Content-Type", "application/json"))
                .status();
    }

    @Test
    void whoIsNamedByTheHashOfAMailAddressIsFound() throws NoSuchAlgorithmException {
        List<JsonNode> statements = new ArrayList<>();
        for (JsonNode statement : Story.of("jan")) {
            ObjectNode told = statement.deepCopy();
            told.putObject("actor").put("mbox_sha1sum", sha1("mailto:jan@sociaalhuis.example"));
            statements.add(told);
        }
        send("hashed", statements);
        List<String> plain = seen("plain").of("jan");
        expect(() -> assertThat(seen("hashed").of("jan")).isEqualTo(plain));
    }

    private static String sha1(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
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
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> taken.get() > batches.size() / 4);
        CHAIN.bridge().kill();
        assertThat(taken.get()).as("it was in the middle").isLessThan(batches.size());
        CHAIN.bridge().restart();
        lms.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        assertThat(lms.isAlive()).isFalse();

        expectAsPlain(IntStream.range(0, EDITIONS_UNDER_LOAD)
                .mapToObj(number -> "load-" + number)
                .toArray(String[]::new));
    }

    @Test
    void theAppIsDisabledForAWhile() {
        send("disabled", Story.statements().subList(0, 20));
        CHAIN.wiki().disableApp();
        send("disabled", Story.statements());
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> CHAIN.bridge().metric("gilde_delivery_away(?:\\{[^}]*})?") == 1);
        assertThat(CHAIN.wiki().as("fatima").page("Motivational interviewing in intake talks"))
                .as("the page renders without the app")
                .contains("Motivational interviewing in intake talks");
        CHAIN.wiki().enableApp();
        expectAsPlain("disabled");
    }

    @Test
    void theWikiIsRestartedAndKilled() {
        send("restarted", Story.statements().subList(0, 30));
        CHAIN.wiki().stop();
        send("restarted", Story.statements().subList(10, 60));
        CHAIN.wiki().restart();
        CHAIN.wiki().kill();
        send("restarted", Story.statements());
        CHAIN.wiki().restart();
        expectAsPlain("restarted");
    }

    @Test
    void theAdministratorTestsTheConnectionAllTheWayRound() {
        assertThat(tested()).contains("does not know yet where the bridge is");
        tell(Bridge.OPERATORS_SECRET + "-not");
        assertThat(tested()).contains("It does not work", "The bridge refused the key or the secret.");
        tell(Bridge.OPERATORS_SECRET);
        assertThat(tested()).contains("It works", "The sign of life came all the way round");
        send("tested", Story.statements());
        expectAsPlain("tested");
        CHAIN.bridge().stop();
        assertThat(tested()).contains("It does not work", "Nobody listens at that address. Check that the bridge runs");
        CHAIN.bridge().restart();
        assertThat(tested()).contains("It works");
        CHAIN.wiki().as("admin").submit(ADMIN, "bridge", Map.of("do", "forget"));
        assertThat(tested()).contains("does not know yet where the bridge is");
    }

    private static void tell(String secret) {
        tell(CHAIN.bridge().address(), secret);
    }

    private static void tell(URI address, String secret) {
        Map<String, String> access =
                Map.of("do", "access", "bridge", address.toString(), "key", Bridge.OPERATOR, "secret", secret);
        assertThat(CHAIN.wiki().as("admin").submit(ADMIN, "bridge", access).status())
                .isEqualTo(200);
    }

    @Test
    void whatAMemberDoesBecomesAStatementOnceAndOnlyWhereBothChoseSo() {
        CHAIN.wiki().as("els").submit(INTAKE_SETTINGS, "domain", Map.of("do", "found", "domain", "Talks"));
        try (LosingRelay relay = new LosingRelay(CHAIN.bridge().address())) {
            tell(relay.address(), Bridge.OPERATORS_SECRET);
            belong("jan", "PUT"); // nobody chose anything yet
            CHAIN.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).isEmpty();
            CHAIN.wiki()
                    .as("admin")
                    .submit(ADMIN + "/privacy", "floor", Map.of("do", "contributions", "contributions", "on"));
            CHAIN.wiki().as("karim").submit(MY_CRAFT, "title", Map.of("do", "contribute"));
            belong("karim", "PUT");
            belong("jan", "DELETE");
            CHAIN.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).as("the answer is lost").hasSize(1);
            CHAIN.wiki().run("gilde-contributions");
            CHAIN.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).hasSize(2).allMatch(relay.bodies().get(0)::equals);
        }
        checkWhatIsToldOfKarim();
        CHAIN.wiki().as("karim").submit(MY_CRAFT, "title", Map.of("do", "withhold"));
        tell(Bridge.OPERATORS_SECRET);
        belong("karim", "DELETE");
        CHAIN.wiki().run("gilde-contributions");
        assertThat(told("http://activitystrea.ms/leave")).isEmpty();
        CHAIN.wiki()
                .as("admin")
                .submit(ADMIN + "/privacy", "floor", Map.of("do", "contributions", "contributions", "off"));
        CHAIN.wiki().as("admin").submit(ADMIN, "bridge", Map.of("do", "forget"));
    }

    private static void checkWhatIsToldOfKarim() {
        String wiki = CHAIN.wiki().address().toString();
        JsonNode told = told("http://activitystrea.ms/join");
        assertThat(told).as("the same act twice is one Statement").hasSize(1);
        JsonNode joined = told.get(0);
        assertThat(joined.at("/actor/account/homePage").asText()).isEqualTo(wiki);
        assertThat(joined.at("/actor/account/name").asText()).matches("[0-9a-f]{64}");
        assertThat(joined.at("/object/id").asText()).isEqualTo(wiki + "/display/INTAKE");
        assertThat(joined.at("/object/definition/type").asText())
                .isEqualTo("http://id.tincanapi.com/activitytype/community-site");
        assertThat(joined.at("/timestamp").asText()).endsWith("T00:00:00Z");
        assertThat(joined.at("/authority/account/name").asText()).isEqualTo("contribution:app");
        assertThat(joined.toString()).doesNotContainIgnoringCase("karim", "jan", "sociaalhuis");
        assertThat(CHAIN.bridge().metric("gilde_contributions_total\\{outcome=\"repeated\"}"))
                .isEqualTo(1);
    }

    private static JsonNode told(String verb) {
        return CHAIN.bridge()
                .lms()
                .get("/xapi/statements?activity=" + CHAIN.wiki().address() + "/display/INTAKE&verb=" + verb)
                .json()
                .path("statements");
    }

    private static void belong(String person, String method) {
        Answer answer = CHAIN.wiki()
                .as(person)
                .http()
                .send(
                        method,
                        "/rest/gilde/1.0/communities/INTAKE/membership",
                        HttpRequest.BodyPublishers.ofString(""),
                        Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** Presses the button, and returns what the page says then. */
    private static String tested() {
        return CHAIN.wiki()
                .as("admin")
                .submit(ADMIN, "account", Map.of("do", "test"))
                .body();
    }

    @Test
    void whatAMemberErasesGoesAtTheBridgeToo() {
        tell(Bridge.OPERATORS_SECRET);
        ObjectNode statement = Story.completion().deepCopy();
        String id = UUID.nameUUIDFromBytes("erased".getBytes(StandardCharsets.UTF_8))
                .toString();
        String activity = CAMPUS + "/erased";
        statement.put("id", id);
        ((ObjectNode) statement.path("object")).put("id", activity);
        CHAIN.bridge().send(List.of(statement));
        expect(() -> assertThat(ofCampus("fatima")).contains(activity));
        String statements = "/xapi/statements?statementId=" + id;
        assertThat(CHAIN.bridge().lms().get(statements).status()).isEqualTo(200);

        Http fatima = CHAIN.wiki().as("fatima").http();
        long item = StreamSupport.stream(
                        CHAIN.wiki().as("fatima").items().path("items").spliterator(), false)
                .filter(each -> each.at("/activity/id").asText().equals(activity))
                .mapToLong(each -> each.path("id").asLong())
                .findFirst()
                .orElseThrow();
        Answer asked = fatima.post("/rest/gilde/1.0/erasures", "{\"item\":" + item + "}");
        assertThat(asked.status()).isEqualTo(200);
        String erasure = "/rest/gilde/1.0/erasures/" + asked.json().path("id").asText();
        expect(() -> assertThat(fatima.get(erasure).json().path("steps").toString())
                .contains("\"wiki\",\"state\":\"done\"", "\"bridge\",\"state\":\"done\""));
        assertThat(CHAIN.bridge().lms().get(statements).status()).isEqualTo(404);
        assertThat(ofCampus("fatima")).doesNotContain(activity);
        CHAIN.wiki().as("admin").submit(ADMIN, "bridge", Map.of("do", "forget"));
    }

    @Test
    void anAdministratorsVerbAndTopicsNeedNoOperatorButForWhatCameBefore() {
        Http admin = CHAIN.wiki().as("admin").http();
        finished("before");
        CHAIN.bridge().awaitDelivered();
        assertThat(put(admin, "verbs", "{\"verb\":\"*\",\"meaning\":\"learned\"}"))
                .isEqualTo(400);
        assertThat(put(admin, "verbs", "{\"verb\":\"" + FINISHED + "\",\"meaning\":\"learned\"}"))
                .isEqualTo(200);
        signOfLife(); // its answer brings the list
        finished("after");
        expect(() -> assertThat(ofCampus("jan")).containsExactly(CAMPUS + "/after"));
        assertThat(CHAIN.bridge()
                        .operator()
                        .post("/operator/delivery/replay", "{\"after\":0}")
                        .status())
                .isEqualTo(202);
        expect(() -> assertThat(ofCampus("jan")).containsExactly(CAMPUS + "/after", CAMPUS + "/before"));

        for (String rule : List.of(
                "\"part\":\"category\",\"pattern\":\"" + CAMPUS + "/category/7\"",
                "\"part\":\"extension\",\"key\":\"" + Bridge.SUBJECT + "\",\"pattern\":\"Car?\"")) {
            String body = "{" + rule + ",\"topics\":[\"care\"]}";
            assertThat(admin.post("/rest/gilde/1.0/topic-rules/preview", body)
                            .json()
                            .path("activities")
                            .asInt())
                    .as(rule)
                    .isEqualTo(2);
        }
    }

    private static void signOfLife() {
        assertThat(CHAIN.bridge()
                        .operator()
                        .post("/operator/delivery/sign-of-life", "{\"nonce\":\"0123-abcd\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Has jan finish something in a word that no LMS of the story uses. */
    private static void finished(String what) {
        ObjectNode statement = Story.of("jan").get(0).deepCopy();
        statement.put(
                "id",
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
        statement.putObject("verb").put("id", FINISHED);
        ObjectNode definition =
                statement.putObject("object").put("id", CAMPUS + "/" + what).putObject("definition");
        definition.putObject("extensions").put(Bridge.SUBJECT, "Care").put(CAMPUS + "/secret", "of jan");
        statement
                .putObject("context")
                .putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("id", CAMPUS + "/category/7");
        CHAIN.bridge().send(List.of(statement));
    }

    private static List<String> ofCampus(String person) {
        return CHAIN.wiki().as(person).items().findValues("activity").stream()
                .map(activity -> activity.path("id").asText())
                .filter(id -> id.startsWith(CAMPUS))
                .sorted()
                .toList();
    }

    private static int put(Http admin, String resource, String body) {
        return admin.send(
                        "PUT",
                        "/rest/gilde/1.0/" + resource,
                        HttpRequest.BodyPublishers.ofString(body),
                        Map.of("Content-Type", "application/json"))
                .status();
    }

    private static void send(String edition, List<JsonNode> statements) {
        CHAIN.bridge().send(edition(edition, statements));
    }

    /** Sends as an LMS does that had no answer: the same again, later. */
    private void sendUntilTaken(List<JsonNode> batch) {
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .untilAsserted(() -> CHAIN.bridge().send(batch));
    }

    private static List<JsonNode> edition(String edition, List<JsonNode> statements) {
        return statements.stream()
                .map(statement -> Story.edition(statement, edition))
                .toList();
    }

    private static Seen seen(String edition) {
        return Seen.of(CHAIN.wiki(), edition);
    }

    private static void expectAsPlain(String... editions) {
        Seen plain = seen("plain");
        expect(() -> {
            for (String edition : editions) {
                assertThat(seen(edition)).as(edition).isEqualTo(plain);
            }
        });
    }

    /** Waits until it holds, and for the end of all deliveries, and sees that it still holds. */
    private static void expect(ThrowingRunnable expectation) {
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(expectation);
        CHAIN.bridge().awaitDelivered();
        assertThatCode(expectation::run).as("it still holds").doesNotThrowAnyException();
    }
}
