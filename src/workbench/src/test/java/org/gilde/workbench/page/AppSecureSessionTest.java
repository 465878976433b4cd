package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.workbench.story.Story;
import org.gilde.workbench.testing.RealApp;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.wiki.StandInWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the jar that an administrator would upload: every page and resource of its own descriptor. */
@EnabledIf(RealApp.BUILT)
@DisplayName("Secure administrator sessions and the app")
class AppSecureSessionTest {
    private static final String SERVLETS = "/plugins/servlet";
    private static final String ADMIN = "/gilde/admin";
    private static final String DATA = SERVLETS + ADMIN + "/data";
    private static final String REST = "/rest/gilde/1.0/";

    @AutoClose
    private static final WikiSite SITE = WikiSite.withApp(RealApp.jar());

    private static final Visitor LATE = late();
    private static final Visitor SECURE = SITE.visitor("admin");
    private static final Visitor JAN = SITE.visitor("jan");

    /** An administrator who did not give the password again. */
    private static Visitor late() {
        Visitor admin = new Visitor(SITE.platform().baseUrl());
        admin.logIn("admin", "admin");
        return admin;
    }

    private static String sentTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Stream<String> pages() throws IOException {
        try (JarFile jar = new JarFile(RealApp.jar().toFile())) {
            String descriptor = new String(
                    jar.getInputStream(jar.getEntry("atlassian-plugin.xml")).readAllBytes(), StandardCharsets.UTF_8);
            List<String> patterns = Pattern.compile("<url-pattern>([^<*]+?)(/\\*)?</url-pattern>")
                    .matcher(descriptor)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(patterns).hasSizeGreaterThan(15);
            return patterns.stream();
        }
    }

    private static Stream<String> administratorsPages() throws IOException {
        return pages().filter(path -> path.startsWith(ADMIN));
    }

    private static Stream<String> otherPages() throws IOException {
        return pages().filter(path -> !path.startsWith(ADMIN));
    }

    @ParameterizedTest
    @MethodSource("administratorsPages")
    void everyPageForAdministratorsAsksAndTellsNothingBefore(String path) {
        HttpResponse<String> answer = LATE.get(SERVLETS + path + "?a=b");
        assertThat(sentTo(answer))
                .isEqualTo("/authenticate.action?destination=" + Visitor.encode(SERVLETS + path + "?a=b"));
        assertThat(answer.body()).isEmpty();
        assertThat(SECURE.get(SERVLETS + path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("otherPages")
    void noOtherPageEverAsks(String path) {
        HttpResponse<String> answer = LATE.get(SERVLETS + path);
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(JAN.get(SERVLETS + path).headers().firstValue("Location")).isEmpty();
    }

    @Test
    void noMacroEverAsks() {
        assertThat(LATE.get("/display/INTAKE/My+craft").body()).contains("class=\"gilde");
    }

    @Test
    void aFormSentTooLateIsNotTakenAndThePageSaysSo() {
        Visitor admin = late();
        String back = sentTo(admin.post(DATA, Map.of("do", "remove", "confirm", "remove all data")));
        assertThat(back).isEqualTo(DATA + "?unsaved=yes");
        String asks = sentTo(admin.get(back));
        assertThat(asks).isEqualTo("/authenticate.action?destination=" + Visitor.encode(DATA + "?unsaved=yes"));
        admin.confirm("admin");
        assertThat(admin.get(back).body()).contains("what you sent was not saved");
        assertThat(admin.get(DATA).body()).doesNotContain("was not saved", "were removed");
    }

    @Test
    void aForgedFormIsRefusedWithAndWithoutASecureSession() {
        Map<String, String> removal = Map.of("do", "remove", "confirm", "remove all data");
        assertThat(sentTo(LATE.postBare(DATA, removal))).isEqualTo(DATA + "?unsaved=yes");
        assertThat(SECURE.postBare(DATA, removal).body()).contains("This form was too old to be trusted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET connection",
                "PUT connection",
                "DELETE connection",
                "POST connection/test",
                "GET connection/refused",
                "POST connection/refused/1/retry",
                "DELETE connection/refused/1",
                "GET data",
                "POST data/removal",
                "POST data/start",
                "GET health",
                "GET health/metrics",
                "GET health/self-test",
                "GET health/support",
                "GET matching/rules",
                "POST matching/preview",
                "PUT matching/rules",
                "GET matching/waiting",
                "PUT matching/waiting/k/decision",
                "GET matching/changes",
                "DELETE matching/changes/1",
                "PUT privacy",
                "GET topic-rules",
                "POST topic-rules",
                "POST topic-rules/preview",
                "DELETE topic-rules/1",
                "GET topic-rules/without-topic",
                "GET verbs",
                "PUT verbs",
                "POST verbs/dry-run"
            })
    void everyResourceForAdministratorsRefusesBrowsersThatDidNotConfirm(String call) {
        HttpResponse<String> answer = send(LATE, call, "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Confirm your password first");
        // A stranger is a stranger, whoever confirmed what.
        assertThat(send(JAN, call, "").statusCode()).isEqualTo(403);
    }

    @Test
    void resourcesForAdministratorsAreThereInASecureSessionAndForPrograms() {
        String password = "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        assertThat(send(SECURE, "GET health", "").statusCode()).isEqualTo(200);
        assertThat(send(SITE.visitor(""), "GET health", password).statusCode()).isEqualTo(200);
        assertThat(send(SITE.visitor(""), "GET health", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(send(LATE, "GET health", "Nothing known").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET items", "GET privacy", "GET privacy/history", "GET coach"})
    void noOtherResourceEverAsks(String call) {
        assertThat(send(LATE, call, "").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsAskedWhereConfluencesPropertySaysSo() {
        try (TinyHost host = TinyHost.with(
                List.of("password.confirmation.disabled"),
                (platform, folder) -> StandInWiki.open(platform, new Story(folder, Optional.empty())))) {
            assertThat(host.platform().apps().install(RealApp.jar()).problem()).isEmpty();
            Visitor admin = new Visitor(host.address());
            admin.logIn("admin", "admin");
            assertThat(admin.get(SERVLETS + ADMIN).body()).doesNotContain("administrator access for a while");
            assertThat(admin.get(SERVLETS + ADMIN).statusCode()).isEqualTo(200);
            assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
            assertThat(admin.get(REST + "health").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> send(Visitor visitor, String call, String credentials) {
        String[] parts = call.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        SITE.platform().baseUrl().resolve(REST + parts[1]))
                .header("Content-Type", "application/json")
                .header("X-Atlassian-Token", "no-check")
                .method(parts[0], HttpRequest.BodyPublishers.noBody());
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return visitor.send(request);
    }
}
