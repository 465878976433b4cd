package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.event.api.EventListener;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    private static final Pattern TOKEN = Pattern.compile("class=\"text token\"[^>]*value=\"([^\"]+)\"");

    @AutoClose
    private static final WikiSite SITE = WikiSite.start();

    @Test
    void refusesAWrongPasswordAndKeepsTheNameTyped() {
        HttpResponse<String> answer = SITE.visitor("").logIn("jan", "wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("don’t belong together", "value=\"jan\"")
                .doesNotContain("value=\"wrong\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/display/INTAKE,/display/INTAKE",
        "https://evil.example/,/",
        "//evil.example/,/",
        "/\\evil.example,/",
        "javascript:alert(1),/",
        "'',/"
    })
    void bringsPeopleBackWithinTheWikiOnly(String destination, String arrived) {
        Visitor visitor = SITE.visitor("");
        HttpResponse<String> answer = visitor.post(
                "/login.action", Map.of("os_username", "jan", "os_password", "jan", "os_destination", destination));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(arrived);
        assertThat(visitor.get("/").body()).contains("Welcome, Jan Peeters");
        visitor.post("/logout.action", Map.of());
        assertThat(visitor.get("/").body()).doesNotContain("Jan Peeters");
    }

    @Test
    void guardsTheSessionsCookie() {
        assertThat(SITE.visitor("").get("/login.action").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void showsANewTokenOnceAndItWorksUntilRevoked() {
        Visitor jan = SITE.visitor("jan");
        Matcher made = TOKEN.matcher(jan.post("/users/createtoken.action", Map.of("label", "my script"))
                .body());
        assertThat(made.find()).isTrue();
        String token = made.group(1);
        assertThat(jan.get("/users/viewmyprofile.action").body())
                .contains("my script")
                .doesNotContain(token);
        assertThat(withToken(token).statusCode()).isEqualTo(200);
        assertThat(withToken(token).body()).contains("Welcome, Jan Peeters");
        long id = SITE.stores()
                .tokens()
                .of(SITE.stores().users().byName("jan").orElseThrow())
                .get(0)
                .id();
        jan.post("/users/revoketoken.action", Map.of("tokenId", id));
        assertThat(withToken(token).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> withToken(String token) {
        return new Visitor(SITE.platform().baseUrl())
                .send(HttpRequest.newBuilder(SITE.platform().baseUrl().resolve("/"))
                        .header("Authorization", "Bearer " + token));
    }

    @Test
    void savesAProfileOrSaysWhatIsWrong() {
        Visitor lotte = SITE.visitor("lotte");
        assertThat(lotte.post("/users/dosavemyprofile.action", Map.of("fullName", "Lotte C.", "mail", "no mail"))
                        .body())
                .contains("that is no mail address", "value=\"Lotte C.\"");
        lotte.post(
                "/users/dosavemyprofile.action",
                Map.of(
                        "fullName",
                        "Lotte C.",
                        "mail",
                        "lotte@sociaalhuis.example",
                        "language",
                        "nl",
                        "theme",
                        "LIGHT"));
        assertThat(lotte.get("/users/viewmyprofile.action").body())
                .contains("<html lang=\"nl\"", "data-color-mode=\"light\"", "Lotte C.");
        assertThat(lotte.post("/users/dochangepassword.action", Map.of("old", "wrong", "new", "another"))
                        .body())
                .contains("niet je huidige wachtwoord");
        lotte.post("/users/dochangepassword.action", Map.of("old", "lotte", "new", "another"));
        assertThat(SITE.visitor("").logIn("lotte", "another").statusCode()).isEqualTo(303);
    }

    /** Hears who left. */
    public static final class Hearing {
        private final List<String> left = new CopyOnWriteArrayList<>();

        @EventListener
        public void onRemoval(UserRemoveEvent event) {
            left.add(event.getUser().getName());
        }
    }

    @Test
    void tellsAppsWhoWasDeletedAndKeepsWhatTheyWrote() {
        Hearing hearing = new Hearing();
        SITE.platform().events().register(hearing);
        Visitor admin = SITE.visitor("admin");
        Visitor piet = SITE.visitor("piet");
        admin.post("/admin/deleteuser.action", Map.of("name", "piet"));
        assertThat(hearing.left).containsExactly("piet");
        assertThat(piet.get("/").body()).doesNotContain("Piet");
        assertThat(admin.get("/display/INTAKE/When+someone+does+not+want+to+talk")
                        .body())
                .contains("Silence of ten seconds", "somebody who left");
        assertThat(admin.post("/admin/deleteuser.action", Map.of("name", "admin"))
                        .body())
                .contains("can’t do this to yourself");
        SITE.platform().events().unregister(hearing);
    }

    @Test
    void letsAnAdministratorAddPeopleGroupsAndSpaces() {
        Visitor admin = SITE.visitor("admin");
        admin.post(
                "/admin/createuser.action",
                Map.of("name", "new", "fullName", "Newcomer", "mail", "new@sociaalhuis.example", "password", "secret"));
        admin.post("/admin/creategroup.action", Map.of("group", "newcomers"));
        admin.post("/admin/addmember.action", Map.of("group", "newcomers", "name", "new"));
        assertThat(admin.get("/admin/viewgroups.action").body()).contains("newcomers", "Newcomer");
        admin.post("/spaces/docreatespace.action", Map.of("key", "NEW", "name", "New space", "description", "d"));
        admin.post("/spaces/dopermitspace.action", Map.of("key", "NEW", "holder", "confluence-users", "kind", "GROUP"));
        assertThat(SITE.visitor("jan").get("/display/NEW").statusCode()).isEqualTo(404);
        admin.post("/spaces/dopermitspace.action", Map.of("key", "NEW", "holder", "newcomers", "right", "EDIT"));
        Visitor newcomer = SITE.visitor("");
        newcomer.logIn("new", "secret");
        assertThat(newcomer.get("/display/NEW").statusCode()).isEqualTo(200);
        assertThat(admin.post("/admin/deletegroup.action", Map.of("group", "confluence-users"))
                        .body())
                .contains("needs this group");
    }
}
