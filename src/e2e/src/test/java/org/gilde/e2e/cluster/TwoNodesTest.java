package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Cluster;
import org.gilde.e2e.run.SharedTables;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("Two nodes over one database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final String REST = "/rest/gilde/1.0/";
    private static final String START = "/plugins/servlet/gilde/communities/start";
    private static final String DESK = "/plugins/servlet/gilde/communities/desk?community=";
    private static final String SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String PRIVACY = "/plugins/servlet/gilde/admin/privacy";
    private static final String DATA = "/plugins/servlet/gilde/admin/data";
    private static final String TOPIC = "/display/INTAKE/Motivational+interviewing+in+intake+talks";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet", "els");
    private static final Duration FAR = Duration.ofDays(1);

    /** Who founds at the moment that the node dies, and what waits there. */
    private static final String LOST = "LOST";

    @AutoClose
    private static final Cluster CLUSTER = Cluster.start("two-nodes");

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @BeforeAll
    static void jobsRunOnlyWhenAsked() {
        CLUSTER.tables().change("UPDATE workbench_job SET due = now() + interval '" + FAR.toHours() + " hours'");
    }

    @BeforeAll
    static void intakeIsACommunity() {
        expectDone(CLUSTER.one().as("els").submit(SETTINGS, "domain", Map.of("do", "found", "domain", "Talks")));
        for (String person : List.of("fatima", "jan")) {
            send(CLUSTER.other(), person, "PUT", "communities/INTAKE/membership", "");
        }
    }

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    private static Answer send(Workbench node, String person, String method, String path, String body) {
        return node.as(person).http().send(method, REST + path, BodyPublishers.ofString(body), JSON);
    }

    private static void expectDone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : THREADS.invokeAll(List.of(one, other))) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void thatBeganAtOnceMadeEverythingOnce() {
        String both = CLUSTER.one().log() + CLUSTER.other().log();
        assertThat(both.split("InstalledApps - Enabled org.gilde.confluence ", -1))
                .hasSize(3);
        assertThat(both.split("Writing the demo story", -1)).hasSize(2);
        assertThat(both).doesNotContain("ERROR");
    }

    /** Each gets all of it, in another order. */
    @Test
    void takeTheSameBatchesAtOnceAsOneNodeTakesThem() throws Exception {
        Learned both = new Learned("both");
        Learned alone = new Learned("alone");
        atOnce(() -> bring(CLUSTER.one(), both.events(), 1), () -> bring(CLUSTER.other(), both.events(), 2));
        bring(CLUSTER.one(), alone.events(), 3);
        for (String person : PEOPLE) {
            assertThat(both.items(CLUSTER.other(), person))
                    .isNotEmpty()
                    .isEqualTo(both.items(CLUSTER.one(), person))
                    .isEqualTo(alone.items(CLUSTER.one(), person));
        }
        assertThat(kept(both)).doesNotHaveDuplicates().hasSameSizeAs(kept(alone));
    }

    private static boolean bring(Workbench node, List<String> events, long order) {
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(order));
        for (int from = 0; from < shuffled.size(); from += 8) {
            List<String> some = shuffled.subList(from, Math.min(shuffled.size(), from + 8));
            assertThat(Learned.bring(node, some)).doesNotContain("refused");
        }
        return true;
    }

    /** Returns which events of a course were folded into items or wait for their person. */
    private static List<String> kept(Learned learned) {
        List<String> kept = CLUSTER.tables()
                .list("SELECT \"STATEMENT\" FROM \"AO_1DDA79_EFFECT_ROW\""
                        + " UNION ALL SELECT \"STATEMENT\" FROM \"AO_1DDA79_WAITING_EVENT_ROW\" ORDER BY 1");
        kept.retainAll(learned.statements());
        return kept;
    }

    @Test
    void showNothingThatWasTakenBackOnTheOther() {
        Learned shown = new Learned("shown");
        Learned.bring(CLUSTER.one(), List.of(shown.event("fatima", "completed", 1)));
        String item = "items/" + Learned.item(CLUSTER.one(), "fatima", shown.activity(1)) + "/shares";
        for (int time = 0; time < 2; time++) {
            expectDone(send(CLUSTER.one(), "fatima", "PUT", item, "{\"community\":\"INTAKE\"}"));
            assertThat(seenByJan(CLUSTER.other())).contains(shown.title(1));
            expectDone(send(CLUSTER.one(), "fatima", "DELETE", item + "/community:INTAKE", ""));
            assertThat(seenByJan(CLUSTER.other())).doesNotContain(shown.title(1));
        }
        expectDone(send(CLUSTER.one(), "fatima", "PUT", item, "{\"community\":\"INTAKE\"}"));
        assertThat(seenByJan(CLUSTER.other())).contains(shown.title(1));
        send(CLUSTER.one(), "jan", "DELETE", "communities/INTAKE/membership", "");
        assertThat(seenByJan(CLUSTER.other())).doesNotContain(shown.title(1));
        send(CLUSTER.one(), "jan", "PUT", "communities/INTAKE/membership", "");
    }

    @Test
    void showNothingThatTheOrganizationNoLongerGivesOnTheOther() {
        Learned given = new Learned("given");
        choose(CLUSTER.one(), "community");
        String afterwards = given.event("fatima", "completed", 1)
                .replaceFirst(
                        "\"timestamp\":\"[^\"]*\"",
                        "\"timestamp\":\"" + Instant.now().plusMillis(1) + "\"");
        Learned.bring(CLUSTER.other(), List.of(afterwards));
        assertThat(CLUSTER.nodes())
                .allSatisfy(node -> assertThat(seenByJan(node)).contains(given.title(1)));
        choose(CLUSTER.one(), "strict");
        assertThat(seenByJan(CLUSTER.other())).doesNotContain(given.title(1));
    }

    private static String seenByJan(Workbench node) {
        Answer page = node.as("jan").http().get(TOPIC);
        expectDone(page);
        return page.body();
    }

    private static void choose(Workbench node, String level) {
        expectDone(node.as("admin").submit(PRIVACY, "floor", Map.of("do", "choose", "level", level)));
    }

    @Test
    void followTheSameRulesFromTheNextEventOn() {
        Learned ruled = new Learned("ruled");
        String account = ruled.event("piet", "completed", 1)
                .replaceFirst(
                        "\\{\"mbox\":\"[^}]*}",
                        "{\"account\":{\"homePage\":\"https://two.example\",\"name\":\"piet\"}}");
        String rules = send(CLUSTER.one(), "admin", "GET", "matching/rules", "").body();
        String added = rules.replaceFirst(
                "\"rules\":\\[", "\"rules\":[{\"kind\":\"account_name\",\"pattern\":\"https://two.example\"},");
        expectDone(send(CLUSTER.one(), "admin", "PUT", "matching/rules", added.replace("},]", "}]")));
        assertThat(Learned.bring(CLUSTER.other(), List.of(account))).containsExactly("taken");

        expectDone(send(
                CLUSTER.one(),
                "admin",
                "PUT",
                "verbs",
                "{\"verb\":\"https://two.example/did\",\"meaning\":\"learned\"}"));
        String did = ruled.event("piet", "completed", 2)
                .replace("http://adlnet.gov/expapi/verbs/completed", "https://two.example/did");
        assertThat(Learned.bring(CLUSTER.other(), List.of(did))).containsExactly("taken");

        expectDone(CLUSTER.one().as("piet").submit("/plugins/servlet/gilde/my-craft", "title", Map.of("do", "pause")));
        assertThat(Learned.bring(CLUSTER.other(), List.of(ruled.event("piet", "completed", 3))))
                .containsExactly("dropped");
        expectDone(
                CLUSTER.other().as("piet").submit("/plugins/servlet/gilde/my-craft", "title", Map.of("do", "resume")));
        assertThat(Learned.bring(CLUSTER.one(), List.of(ruled.event("piet", "completed", 4))))
                .containsExactly("taken");
    }

    @Test
    void haveEachJobOnceAndSeeThatItRan() throws IOException {
        assertThat(CLUSTER.tables().list("SELECT key FROM workbench_job ORDER BY key"))
                .isEqualTo(jobsOncePerCluster());
        CLUSTER.one().run("gilde-counting");
        String jobs =
                CLUSTER.other().as("admin").http().get("/admin/viewjobs.action").body();
        assertThat(jobs).contains("today&#39;s counts are there");
    }

    /** Every job of the app's descriptor, all of which are the cluster's. */
    private static List<String> jobsOncePerCluster() throws IOException {
        try (JarFile jar = new JarFile(Artifacts.app().toFile());
                InputStream in = jar.getInputStream(jar.getEntry("atlassian-plugin.xml"))) {
            String descriptor = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<job-config key=\"([^\"]+)\"[^>]*>\\s*<job key=\"[^\"]+\" perClusterJob=\"true\"/>")
                    .matcher(descriptor)
                    .results()
                    .map(found -> "org.gilde.confluence:" + found.group(1))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void sendEachLetterOnceThoughBothDeliver() throws Exception {
        found(CLUSTER.one(), "BOTH");
        invite(CLUSTER.one(), "BOTH", "jan, piet, fatima, noor, tom");
        atOnce(() -> run(CLUSTER.one(), "gilde-letters"), () -> run(CLUSTER.other(), "gilde-letters"));
        assertThat(mailed("BOTH")).hasSize(5).doesNotHaveDuplicates();
    }

    private static boolean run(Workbench node, String job) {
        node.run(job);
        return true;
    }

    private static void found(Workbench node, String key) {
        expectDone(node.as("els")
                .submit(
                        START,
                        "key",
                        Map.of("name", "Name of " + key, "key", key, "domain", "How we help.", "language", "en")));
    }

    private static void invite(Workbench node, String key, String people) {
        expectDone(node.as("els").submit(DESK + key, "task", Map.of("do", "invite", "people", people)));
    }

    /** Returns who got a letter about a community. */
    private static List<String> mailed(String key) {
        return CLUSTER.tables()
                .list("SELECT receiver FROM wiki.mail WHERE subject LIKE '%Name of " + key + "%' ORDER BY id");
    }

    private static List<String> pages(String key) {
        return CLUSTER.tables()
                .list("SELECT p.title FROM wiki.page p JOIN wiki.space s ON s.id = p.space WHERE s.key = '" + key
                        + "' ORDER BY 1");
    }

    /**
     * One node is within the intake of a batch, within handing a letter over and within founding a community, each held at a
     * table; so it is killed in the middle of all three.
     */
    @Test
    void finishWhatTheOtherWasAtWhenItDied() throws Exception {
        Learned dying = new Learned("dying");
        found(CLUSTER.one(), "WHOLE");
        invite(CLUSTER.one(), "WHOLE", "jan, piet");
        Workbench dead = CLUSTER.other();
        List<Future<?>> cut = new ArrayList<>();
        try (SharedTables.Hold items = CLUSTER.tables().hold("\"AO_1DDA79_LEARNING_ITEM_ROW\"");
                SharedTables.Hold mails = CLUSTER.tables().hold("wiki.mail");
                SharedTables.Hold pages = CLUSTER.tables().hold("wiki.page")) {
            cut.add(THREADS.submit(() -> Learned.bring(dead, dying.events())));
            items.awaitSomeone();
            cut.add(THREADS.submit(() -> dead.run("gilde-letters")));
            mails.awaitSomeone();
            cut.add(THREADS.submit(() -> found(dead, LOST)));
            pages.awaitSomeone();
            dead.kill();
            items.endWhoeverWaits();
            mails.endWhoeverWaits();
            pages.endWhoeverWaits();
        }
        cut.forEach(call -> assertThatThrownBy(call::get).isInstanceOf(ExecutionException.class));

        try {
            theBatchIsTakenAsAWhole(dying);
            theLettersGoOut();
            theCommunityIsMadeWhole();
        } finally {
            dead.restart();
        }
        for (String person : PEOPLE) {
            assertThat(dying.items(dead, person)).isEqualTo(dying.items(CLUSTER.one(), person));
        }
        assertThat(dead.as("els").http().get("/display/" + LOST).status()).isEqualTo(200);
    }

    /** Nothing of it was kept, so nothing of it is known: the bridge, which had no answer, brings it again. */
    private static void theBatchIsTakenAsAWhole(Learned dying) {
        for (String person : PEOPLE) {
            assertThat(dying.items(CLUSTER.one(), person)).isEmpty();
        }
        assertThat(kept(dying)).isEmpty();
        assertThat(Learned.bring(CLUSTER.one(), dying.events())).doesNotContain("repeated", "refused");
        List<String> kept = kept(dying);
        assertThat(kept).doesNotHaveDuplicates().hasSizeGreaterThan(PEOPLE.size());
        assertThat(Learned.bring(CLUSTER.one(), dying.events()))
                .contains("repeated")
                .doesNotContain("waiting");
        assertThat(kept(dying)).isEqualTo(kept);
    }

    /** The one that it had in hand goes out when the node was not heard of for ten minutes; the other one at once. */
    private static void theLettersGoOut() {
        assertThat(mailed("WHOLE")).isEmpty();
        CLUSTER.one().run("gilde-letters");
        assertThat(mailed("WHOLE")).hasSize(1);
        CLUSTER.tables().change("UPDATE \"AO_1DDA79_LETTER_ROW\" SET \"TAKEN_AT\" = \"TAKEN_AT\" - 600001");
        CLUSTER.one().run("gilde-letters");
        CLUSTER.one().run("gilde-letters");
        assertThat(mailed("WHOLE")).containsExactlyInAnyOrder("jan@sociaalhuis.example", "piet@sociaalhuis.example");
    }

    private static void theCommunityIsMadeWhole() {
        List<String> before = pages(LOST);
        assertThat(before)
                .as("it was in the middle")
                .hasSizeLessThan(pages("WHOLE").size());
        CLUSTER.one().run("gilde-founding");
        assertThat(pages(LOST)).as("the dead one may still be at it").isEqualTo(before);
        CLUSTER.tables().change("UPDATE \"AO_1DDA79_JOURNAL_ROW\" SET \"TOUCHED\" = \"TOUCHED\" - 120001");
        CLUSTER.one().run("gilde-founding");
        assertThat(pages(LOST))
                .isEqualTo(pages("WHOLE").stream()
                        .map(title -> title.replace("WHOLE", LOST))
                        .sorted()
                        .toList());
        assertThat(CLUSTER.tables().list("SELECT \"COMMUNITY\" FROM \"AO_1DDA79_JOURNAL_ROW\""))
                .isEmpty();
        assertThat(CLUSTER.tables()
                        .list("SELECT count(*) FROM \"AO_1DDA79_MEMBERSHIP_ROW\" WHERE \"COMMUNITY\" = '" + LOST + "'"))
                .containsExactly("1");
    }

    /** The last: nothing is left after it. */
    @Test
    @Order(Integer.MAX_VALUE)
    void areBothOffWithinSecondsOnceAllDataAreRemovedOnOne() {
        assertThat(send(CLUSTER.other(), "fatima", "GET", "items", "").status()).isEqualTo(200);
        expectDone(CLUSTER.one()
                .as("admin")
                .submit(DATA, "confirm", Map.of("do", "remove", "confirm", "remove all data")));
        assertThat(send(CLUSTER.one(), "fatima", "GET", "items", "").status()).isEqualTo(503);
        Awaitility.await()
                .atMost(Duration.ofSeconds(6))
                .until(() -> send(CLUSTER.other(), "fatima", "GET", "items", "").status() == 503);
        assertThatThrownBy(() -> Learned.bring(CLUSTER.other(), new Learned("late").events()))
                .hasMessageContaining("503");
        assertThat(CLUSTER.tables().list("SELECT 1 FROM \"AO_1DDA79_LEARNING_ITEM_ROW\""))
                .isEmpty();
    }
}
