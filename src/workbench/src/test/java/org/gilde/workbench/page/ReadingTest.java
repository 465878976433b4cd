package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gilde.workbench.content.WikiPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final String SECRET = "Cases we talked through";

    @AutoClose
    private static final WikiSite SITE = WikiSite.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/spacedirectory/view.action",
                "/display/INTAKE",
                "/display/INTAKE/Open+questions+that+open+a+talk",
                "/display/~jan",
                "/dosearchsite.action?queryString=talk",
                "/labels/viewlabel.action?name=questions",
                "/pages/createpage.action?spaceKey=INTAKE",
                "/users/viewmyprofile.action",
                "/spaces/createspace.action",
                "/spaces/editspace.action?key=DEBT",
                "/admin/viewapps.action",
                "/admin/viewusers.action",
                "/admin/viewgroups.action",
                "/admin/viewjobs.action"
            })
    void saysOnEveryPageInBothLanguagesThatItIsAStandIn(String address) {
        Visitor admin = SITE.visitor("admin");
        assertThat(admin.get(address))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("<html lang=\"en\"", "this is not Confluence", "trademarks of Atlassian"));
        admin.post("/language.action", Map.of("to", "nl"));
        assertThat(admin.get(address).body())
                .contains("<html lang=\"nl\"", "dit is geen Confluence", "handelsmerken van Atlassian");
        admin.post("/language.action", Map.of("to", "en"));
    }

    @Test
    void givesScriptsOfAppsTheContextPathAsConfluenceDoes() {
        Visitor jan = SITE.visitor("jan");
        // AUI takes over what is there before it, and lets nobody add to it afterwards.
        assertThat(jan.get("/display/INTAKE").body())
                .containsSubsequence("/wiki-assets/context-path.js", "/aui/aui-prototyping.js");
        assertThat(jan.get("/wiki-assets/context-path.js").body())
                .contains("window.AJS = { contextPath: function () { 'use strict'; return ''; } };");
    }

    @Test
    void hidesARestrictedPageWithoutAByteOfItAnywhere() {
        Visitor stranger = SITE.visitor("karim");
        Visitor member = SITE.visitor("jan");
        WikiPage page = SITE.stores().pages().find("INTAKE", SECRET).orElseThrow();
        for (String address : List.of(
                "/display/INTAKE/" + Visitor.encode(SECRET),
                "/pages/viewpage.action?pageId=" + page.id(),
                "/pages/viewpage.action?output=pdf&pageId=" + page.id(),
                "/pages/viewpage.action?output=word&pageId=" + page.id(),
                "/pages/viewpreviousversions.action?pageId=" + page.id(),
                "/pages/viewversion.action?version=1&pageId=" + page.id(),
                "/pages/editpage.action?pageId=" + page.id(),
                "/pages/movepage.action?pageId=" + page.id(),
                "/pages/restrictions.action?pageId=" + page.id())) {
            assertThat(stranger.get(address))
                    .as(address)
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                    .satisfies(answer -> assertThat(answer.body()).doesNotContain("bicycle", SECRET + "<"));
            assertThat(member.get(address).statusCode()).as(address).isEqualTo(200);
        }
        for (String address : List.of(
                "/",
                "/display/INTAKE",
                "/display/INTAKE/Motivational+interviewing+in+intake+talks",
                "/dosearchsite.action?queryString=cases",
                "/labels/viewlabel.action?name=cases",
                "/labels/viewlabel.action?name=motivational-interviewing")) {
            assertThat(stranger.get(address).body()).as(address).doesNotContain(SECRET);
        }
        assertThat(member.get("/dosearchsite.action?queryString=cases").body()).contains(SECRET);
    }

    @Test
    void answersTheSameForWhatIsHiddenAndWhatIsNot() {
        WikiPage page = SITE.stores().pages().find("INTAKE", SECRET).orElseThrow();
        Visitor stranger = SITE.visitor("karim");
        assertThat(plain(stranger.get("/pages/viewpage.action?pageId=" + page.id())))
                .isEqualTo(plain(stranger.get("/pages/viewpage.action?pageId=1")));
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("pageId=\\d+|value=\"[^\"]*\"|content=\"[^\"]*\"", "");
    }

    @Test
    void showsAVisitorNothingAndOffersToLogIn() {
        Visitor visitor = SITE.visitor("");
        assertThat(visitor.get("/").body())
                .contains("There is no space that you may see")
                .doesNotContain("INTAKE");
        assertThat(visitor.get("/display/INTAKE").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/display/INTAKE").body())
                .contains("There is no such page here", "/login.action?os_destination=%2Fdisplay%2FINTAKE");
        assertThat(visitor.get("/users/viewmyprofile.action"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303))
                .satisfies(answer -> assertThat(answer.headers().firstValue("Location"))
                        .contains("/login.action?os_destination=%2Fusers%2Fviewmyprofile.action"));
    }

    @Test
    void refusesAdministrationToEverybodyElse() {
        for (String address :
                List.of("/admin/viewapps.action", "/admin/viewusers.action", "/spaces/createspace.action")) {
            assertThat(SITE.visitor("jan").get(address).statusCode()).isEqualTo(403);
            assertThat(SITE.visitor("").get(address).statusCode()).isEqualTo(303);
        }
        assertThat(SITE.visitor("jan")
                        .get("/spaces/editspace.action?key=INTAKE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(SITE.visitor("els")
                        .get("/spaces/editspace.action?key=INTAKE")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nosuch",
                "/display/NOSUCH",
                "/display/INTAKE/No+such+page",
                "/display/%E0%A4%A",
                "/pages/viewpage.action?pageId=99999999999",
                "/display/~nobody"
            })
    void saysInWordsThatThereIsNoSuchPage(String address) {
        HttpResponse<String> answer = SITE.visitor("jan").get(address.replace("%E0%A4%A", "%25zz"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Not found").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/pages/viewpage.action", "/pages/viewpage.action?pageId=x", "/pages/editpage.action?pageId=-1"})
    void saysInWordsThatAnAddressMakesNoSense(String address) {
        assertThat(SITE.visitor("jan").get(address).statusCode()).isEqualTo(400);
    }
}
