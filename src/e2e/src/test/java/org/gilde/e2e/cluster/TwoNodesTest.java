package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.e2e.cluster.Doings.expectDone;
import static org.gilde.e2e.cluster.Doings.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Cluster;
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
    private static final String SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String PRIVACY = "/plugins/servlet/gilde/admin/privacy";
    private static final String DATA = "/plugins/servlet/gilde/admin/data";
    private static final String TOPIC = "/display/INTAKE/Motivational+interviewing+in+intake+talks";
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet", "els");
    private static final Duration FAR = Duration.ofDays(1);

    @AutoClose
    private static final Cluster CLUSTER = Cluster.start("two-nodes");

    private static final Doings DOINGS = new Doings(CLUSTER);
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
        assertThat(DOINGS.kept(both)).doesNotHaveDuplicates().hasSameSizeAs(DOINGS.kept(alone));
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
        Doings.found(CLUSTER.one(), "BOTH");
        Doings.invite(CLUSTER.one(), "BOTH", "jan, piet, fatima, noor, tom");
        atOnce(() -> run(CLUSTER.one(), "gilde-letters"), () -> run(CLUSTER.other(), "gilde-letters"));
        assertThat(DOINGS.mailed("BOTH")).hasSize(5).doesNotHaveDuplicates();
    }

    private static boolean run(Workbench node, String job) {
        node.run(job);
        return true;
    }

    /** Killed in the middle of all this at once, each held at a table or a row. */
    @Test
    void finishWhatTheOtherWasAtWhenItDied() throws Exception {
        Learned dying = new Learned("dying");
        List<CutWork> works = List.of(
                new CutIntake(DOINGS, dying, PEOPLE),
                new CutLetters(DOINGS),
                new CutFounding(DOINGS),
                new CutClosing(DOINGS),
                new CutMerging(DOINGS),
                new CutCohort(DOINGS, "Made", false),
                new CutCohort(DOINGS, "Followed", true));
        works.forEach(CutWork::prepare);
        Workbench dead = CLUSTER.other();
        Death.of(dead, CLUSTER.tables(), works, THREADS);
        try {
            works.forEach(CutWork::isLeftAlone);
            letTimePass();
            works.forEach(CutWork::isEnded);
            assertThat(CLUSTER.tables().list("SELECT \"COMMUNITY\" FROM \"AO_1DDA79_JOURNAL_ROW\""))
                    .isEmpty();
        } finally {
            dead.restart();
        }
        for (String person : PEOPLE) {
            assertThat(dying.items(dead, person)).isEqualTo(dying.items(CLUSTER.one(), person));
        }
        assertThat(dead.as("els").http().get("/display/" + CutFounding.KEY).status())
                .isEqualTo(200);
    }

    /** So long that a letter and whatever takes several steps may be taken from the one that had them. */
    private static void letTimePass() {
        CLUSTER.tables().change("UPDATE \"AO_1DDA79_LETTER_ROW\" SET \"TAKEN_AT\" = \"TAKEN_AT\" - 600001");
        CLUSTER.tables().change("UPDATE \"AO_1DDA79_JOURNAL_ROW\" SET \"TOUCHED\" = \"TOUCHED\" - 120001");
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
