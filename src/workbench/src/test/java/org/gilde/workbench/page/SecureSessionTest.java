package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Secure administrator sessions of the wiki itself")
class SecureSessionTest {
    @AutoClose
    private static final WikiSite SITE = WikiSite.start();

    private final Visitor admin = new Visitor(SITE.platform().baseUrl());

    private static String sentTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void asksAdministratorsForThePasswordOnceAndLeadsBack() {
        admin.logIn("admin", "admin");
        String asks = sentTo(admin.get("/admin/viewusers.action?x=1"));
        assertThat(asks).isEqualTo("/authenticate.action?destination=%2Fadmin%2Fviewusers.action%3Fx%3D1");
        assertThat(admin.get(asks).body()).contains("Administrator access", "value=\"/admin/viewusers.action?x=1\"");
        assertThat(sentTo(admin.post(
                        "/doauthenticate.action",
                        Map.of("password", "admin", "destination", "/admin/viewusers.action?x=1"))))
                .isEqualTo("/admin/viewusers.action?x=1");
        assertThat(admin.get("/admin/viewusers.action").body())
                .contains("Fatima", "You have administrator access for a while");
        assertThat(admin.get("/admin/viewjobs.action").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWrongPasswordAndAFormOfAnotherSite() {
        admin.logIn("admin", "admin");
        HttpResponse<String> wrong = admin.post("/doauthenticate.action", Map.of("password", "jan"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("That is not your password").doesNotContain("value=\"jan\"");
        assertThat(admin.postBare("/doauthenticate.action", Map.of("password", "admin"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sentTo(admin.get("/admin"))).startsWith("/authenticate.action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example"})
    void leadsBackWithinTheWikiOnly(String destination) {
        admin.logIn("admin", "admin");
        assertThat(sentTo(
                        admin.post("/doauthenticate.action", Map.of("password", "admin", "destination", destination))))
                .isEqualTo("/");
    }

    @Test
    void endsWhenItIsDroppedAndWithEachLogIn() {
        admin.logIn("admin", "admin");
        admin.confirm("admin");
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
        assertThat(sentTo(admin.post("/dropauthentication.action", Map.of()))).isEqualTo("/");
        assertThat(sentTo(admin.get("/admin"))).startsWith("/authenticate.action");
        assertThat(admin.get("/").body()).contains("Welcome");
        admin.confirm("admin");
        admin.logIn("admin", "admin");
        assertThat(sentTo(admin.get("/admin"))).startsWith("/authenticate.action");
    }

    @Test
    void doesNotDoWhatAFormAskedForBefore() {
        admin.logIn("admin", "admin");
        Map<String, String> group = Map.of("group", "not-yet");
        assertThat(sentTo(admin.post("/admin/creategroup.action", group)))
                .isEqualTo("/authenticate.action?destination=%2Fadmin");
        admin.confirm("admin");
        assertThat(admin.get("/admin/viewgroups.action").body()).doesNotContain("not-yet");
    }

    @ParameterizedTest
    @CsvSource({"jan, 403", "'', 303"})
    void isForAdministratorsOnly(String name, int status) {
        Visitor visitor = SITE.visitor(name);
        assertThat(visitor.get("/authenticate.action").statusCode()).isEqualTo(status);
        assertThat(visitor.confirm(name).statusCode()).isEqualTo(status);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(status);
    }
}
