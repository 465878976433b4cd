package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gilde.workbench.testing.RealApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(RealApp.BUILT)
@DisplayName("The app's data, as versions come and go")
class AppLifeTest {
    private static final String APP = "org.gilde.confluence";
    private static final String REST = "/rest/gilde/1.0/";
    private static final Path FIXTURES = Path.of("src/test/resources/upgrade");
    private static final Path FIRST = FIXTURES.resolve("data-1.sql");
    private static final String COURSE = "https://lms.sociaalhuis.example/course/view.php?id=7";

    private final WikiSite site = WikiSite.start();
    private final AppData data = new AppData(site.platform().database());

    @BeforeEach
    void listen() {
        assertThat(threads()).isEmpty();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("gilde"))
                .toList();
    }

    private void install() {
        assertThat(site.platform().apps().install(RealApp.jar()).problem()).isEmpty();
    }

    private HttpResponse<String> send(Visitor visitor, String path, String json) {
        return visitor.send(HttpRequest.newBuilder(site.platform().baseUrl().resolve(REST + path))
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What members of the story did with the app of that time. */
    private void story() {
        Visitor admin = site.visitor("admin");
        Visitor els = site.visitor("els");
        Visitor fatima = site.visitor("fatima");
        els.post(
                "/plugins/servlet/gilde/communities/start",
                Map.of("name", "Debt help", "key", "OLD", "domain", "How we help.", "language", "en"));
        String event = "{\"statementId\":\"3b0bb1e1-3c1e-4d2f-9a4a-0d4f4e9d4a01\",\"sequence\":1,"
                + "\"verb\":\"http://adlnet.gov/expapi/verbs/completed\",\"timestamp\":\"2026-11-20T09:00:00Z\","
                + "\"stored\":\"2026-11-20T09:00:00Z\",\"actor\":{\"mbox\":\"mailto:fatima@sociaalhuis.example\"},"
                + "\"activity\":{\"id\":\"" + COURSE + "\",\"name\":{\"en\":\"Motivational interviewing\"}}}";
        String waiting = event.replace("4a01", "4a02").replace("fatima@", "stranger@");
        assertThat(send(
                                admin,
                                "learning-events",
                                "{\"bridge\":{\"version\":\"0.1.0\",\"newest\":9,\"delivered\":3,\"waiting\":6,"
                                        + "\"deadLetters\":0},\"events\":[" + event + "," + waiting + "]}")
                        .body())
                .contains("\"taken\"", "4a02");
        assertThat(send(
                                fatima,
                                "items",
                                "{\"title\":\"A b\u00f6ok\",\"state\":\"learned\",\"date\":\"2026-11-19\",\"topics\":[\"talks\"]}")
                        .statusCode())
                .isLessThan(300);
    }

    private void findTheStory() {
        assertThat(site.visitor("fatima").get(REST + "items").body())
                .contains("Motivational interviewing", "A b\u00f6ok", COURSE);
        assertThat(site.visitor("els")
                        .get("/plugins/servlet/gilde/communities/OLD/settings")
                        .body())
                .contains("How we help.");
    }

    /** With {@code -Dgilde.write-fixture=true} it writes what the next version will start over. */
    @Test
    void startsOverWhatTheFirstVersionLeftAndFindsAllOfIt() throws IOException {
        if (Boolean.getBoolean("gilde.write-fixture")) {
            install();
            story();
            Files.writeString(FIRST, data.dump());
            return;
        }
        data.load(Files.readString(FIRST));
        int before = data.rows().size();
        assertThat(before).isGreaterThan(5);
        data.run("ALTER TABLE \"AO_1DDA79_LEVEL_ROW\" ADD COLUMN \"OF_A_LATER_ONE\" text");
        install();
        // The community's Space is Confluence's and no part of the app's data.
        assertThat(site.visitor("fatima").get(REST + "items").body())
                .contains("Motivational interviewing", "A b\u00f6ok", COURSE);
        assertThat(data.rows()).hasSizeGreaterThanOrEqualTo(before);
        data.run("SELECT \"OF_A_LATER_ONE\" FROM \"AO_1DDA79_LEVEL_ROW\"");
        assertThat(site.visitor("admin").get(REST + "data").body())
                .contains("\"state\":\"on\"", "\"version\":1", "\"known\":1");
    }

    @Test
    void leavesNoThreadWhenItIsDisabledAndFindsItsDataAgain() {
        install();
        story();
        assertThat(threads()).isNotEmpty();
        site.platform().apps().disable(APP);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> threads().isEmpty());
        assertThat(site.platform().jobs().all()).isEmpty();
        int rows = data.rows().size();
        site.visitor("fatima").get("/display/INTAKE");
        assertThat(data.rows()).hasSize(rows);
        assertThat(site.platform().apps().enable(APP).problem()).isEmpty();
        findTheStory();
        site.platform().apps().uninstall(APP);
        assertThat(data.rows()).hasSizeGreaterThanOrEqualTo(rows);
        install();
        findTheStory();
    }

    @Test
    void dataOfALaterVersionStayAsTheyAreAndEveryDoorSaysSo() {
        install();
        story();
        site.platform().apps().disable(APP);
        data.run("UPDATE workbench_setting SET value = replace(value, '1', '2') WHERE name = 'org.gilde.data-version'");
        List<String> rows = data.rows();
        List<String> settings = data.settings();

        assertThat(site.platform().apps().enable(APP).problem()).isEmpty();

        Visitor fatima = site.visitor("fatima");
        Visitor admin = site.visitor("admin");
        assertThat(fatima.get(REST + "items").statusCode()).isEqualTo(503);
        assertThat(send(fatima, "items", "{\"title\":\"X\",\"state\":\"learned\",\"date\":\"2026-11-19\"}")
                        .statusCode())
                .isEqualTo(503);
        assertThat(fatima.get("/plugins/servlet/gilde/my-craft").body()).contains("Gilde is off", "later version");
        assertThat(admin.get("/plugins/servlet/gilde/admin").body()).contains("Gilde is off", "/gilde/admin/data");
        assertThat(admin.get("/plugins/servlet/gilde/admin/data").body())
                .contains("version 2", "version 1")
                .doesNotContain("name=\"confirm\"");
        assertThat(send(admin, "data/removal", "{\"confirm\":\"remove all data\"}")
                        .statusCode())
                .isEqualTo(503);
        site.platform().jobs().all().forEach(job -> assertThat(
                        site.platform().jobs().run(job.completeKey()))
                .contains("later version"));
        assertThat(fatima.get("/display/INTAKE").statusCode()).isEqualTo(200);
        assertThat(data.rows()).isEqualTo(rows);
        assertThat(data.settings()).isEqualTo(settings);
    }

    @Test
    void nothingIsLeftInAnyTableOrSettingAfterRemovalButThatItWasRemoved() {
        install();
        story();
        Visitor admin = site.visitor("admin");
        Visitor fatima = site.visitor("fatima");
        String page = "/plugins/servlet/gilde/admin/data";
        assertThat(fatima.get(page).statusCode()).isEqualTo(403);
        assertThat(send(fatima, "data/removal", "{\"confirm\":\"remove all data\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(admin, "data/removal", "{\"confirm\":\"yes\"}").statusCode())
                .isEqualTo(400);
        admin.postBare(page, Map.of("do", "remove", "confirm", "remove all data"));
        assertThat(admin.post(page, Map.of("do", "remove", "confirm", "remove")).body())
                .contains("Nothing was removed");
        findTheStory();

        assertThat(admin.post(page, Map.of("do", "remove", "confirm", "Remove all data"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(data.rows()).isEmpty();
        assertThat(data.settings()).containsExactly("org.gilde.data-removed");
        assertThat(fatima.get(REST + "items").statusCode()).isEqualTo(503);
        assertThat(fatima.get("/plugins/servlet/gilde/my-craft").body()).contains("Gilde is off");
        fatima.get("/display/INTAKE");
        site.platform().jobs().all().forEach(job -> site.platform().jobs().run(job.completeKey()));
        assertThat(data.rows()).isEmpty();
        assertThat(data.settings()).containsExactly("org.gilde.data-removed");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> admin.post(page, Map.of("do", "start")).statusCode() == 302);
        assertThat(fatima.get(REST + "items").body()).contains("\"items\":[]");
        assertThat(data.settings()).contains("org.gilde.data-version").doesNotContain("org.gilde.data-removed");
    }
}
