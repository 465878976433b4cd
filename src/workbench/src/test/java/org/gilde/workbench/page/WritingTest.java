package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.event.api.EventListener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gilde.workbench.content.PageEdit;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final String ATTACK = "\"><script>alert(1)</script>";
    private static final String ESCAPED = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";

    @AutoClose
    private static final WikiSite SITE = WikiSite.start();

    /** Hears what the wiki tells apps. */
    public static final class Hearing {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @EventListener
        public void onPage(PageEvent event) {
            heard.add(event.getClass().getSimpleName() + " " + event.getPage().getTitle());
        }

        @EventListener
        public void onComment(CommentCreateEvent event) {
            heard.add("comment of " + event.getComment().getCreator().getName() + " on "
                    + event.getComment().getContainer().getTitle());
        }
    }

    @Test
    void createsEditsAndKeepsVersionsAndTellsApps() {
        Hearing hearing = new Hearing();
        SITE.platform().events().register(hearing);
        Visitor jan = SITE.visitor("jan");
        HttpResponse<String> made = jan.post(
                "/pages/docreatepage.action",
                Map.of("spaceKey", "INTAKE", "title", "New page", "body", "<p>one</p>", "action", "save"));
        assertThat(made.headers().firstValue("Location")).contains("/display/INTAKE/New+page");
        WikiPage page = SITE.stores().pages().find("INTAKE", "New page").orElseThrow();
        assertThat(jan.get("/display/INTAKE/New+page").body()).contains("<p>one</p>");
        save(jan, page, 1, "<p>two</p>", "said more");
        assertThat(jan.get("/pages/viewpreviousversions.action?pageId=" + page.id())
                        .body())
                .contains("v. 2", "v. 1", "said more", "Jan Peeters");
        assertThat(jan.get("/pages/viewversion.action?version=1&pageId=" + page.id())
                        .body())
                .contains("<p>one</p>", "This is version 1");
        assertThat(hearing.heard)
                .containsExactly("PageCreateEvent New page", "PageViewEvent New page", "PageUpdateEvent New page");
        SITE.platform().events().unregister(hearing);
    }

    @Test
    void tellsAppsOfAComment() {
        WikiPage page = page("Talked about");
        Hearing hearing = new Hearing();
        SITE.platform().events().register(hearing);
        SITE.visitor("jan").post("/comments/add.action", Map.of("pageId", page.id(), "text", "Thank you"));
        assertThat(hearing.heard).containsExactly("comment of jan on Talked about");
        SITE.platform().events().unregister(hearing);
    }

    @Test
    void keepsOnesTextWhenSomebodySavedInBetween() {
        WikiPage page = page("Together");
        SITE.stores().editor().save(new PageEdit(page.id(), 1, "Together", "<p>theirs</p>", "", "somebody"));
        Visitor jan = SITE.visitor("jan");
        HttpResponse<String> late = save(jan, page, 1, "<p>mine</p>", "my note");
        assertThat(late.body())
                .contains("somebody else saved this page", "&lt;p&gt;mine&lt;/p&gt;", "my note", "version=2");
        assertThat(body(page)).isEqualTo("<p>theirs</p>");
        assertThat(late.body()).contains("name=\"basedOn\" value=\"2\"");
        assertThat(save(jan, page, 2, "<p>mine</p>", "").statusCode()).isEqualTo(303);
        assertThat(body(page)).isEqualTo("<p>mine</p>");
    }

    @Test
    void refusesMalformedTextWithItsPlaceAndKeepsIt() {
        WikiPage page = page("Malformed");
        HttpResponse<String> answer = save(SITE.visitor("jan"), page, 1, "<p>a</p>\n<p>b</em>", "");
        assertThat(answer.body())
                .contains("Not saved: line 2", "data-row=\"2\"", "&lt;p&gt;a&lt;/p&gt;\n&lt;p&gt;b&lt;/em&gt;");
        assertThat(body(page)).isEqualTo("<p>first</p>");
        assertThat(save(SITE.visitor("jan"), page, 1, "<p>x</p><script>alert(1)</script>", "")
                        .body())
                .contains("&lt;script&gt; is not part of the storage format");
        assertThat(body(page)).isEqualTo("<p>first</p>");
    }

    @Test
    void keepsTextWhenTheSessionEndedOrTheRightIsGone() {
        WikiPage page = page("Kept");
        Map<String, Object> form = Map.of("pageId", page.id(), "basedOn", 1, "title", "Kept", "body", "<p>typed</p>");
        assertThat(SITE.visitor("").post("/pages/doeditpage.action", form).body())
                .contains("your session ended", "&lt;p&gt;typed&lt;/p&gt;");
        assertThat(SITE.visitor("jan")
                        .postBare("/pages/doeditpage.action", form)
                        .body())
                .contains("your session ended", "&lt;p&gt;typed&lt;/p&gt;");
        assertThat(SITE.visitor("karim").post("/pages/doeditpage.action", form).body())
                .contains("You may not do this here", "&lt;p&gt;typed&lt;/p&gt;");
        assertThat(body(page)).isEqualTo("<p>first</p>");
    }

    @Test
    void previewsWithoutSaving() {
        WikiPage page = page("Previewed");
        HttpResponse<String> answer = SITE.visitor("jan")
                .post(
                        "/pages/doeditpage.action",
                        Map.of(
                                "pageId",
                                page.id(),
                                "basedOn",
                                1,
                                "title",
                                "Previewed",
                                "body",
                                "<h2>Seen</h2>",
                                "action",
                                "preview"));
        assertThat(answer.body()).contains("Nothing is saved yet", "<h2 id=\"h-seen\">Seen</h2>");
        assertThat(body(page)).isEqualTo("<p>first</p>");
    }

    @Test
    void escapesTitlesCommentsLabelsAndNames() {
        WikiPage page = page("Titles " + ATTACK);
        Visitor jan = SITE.visitor("jan");
        jan.post("/comments/add.action", Map.of("pageId", page.id(), "text", "see " + ATTACK + "\n\nsecond"));
        assertThat(jan.post("/labels/add.action", Map.of("pageId", page.id(), "name", "<script>"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("said=label"));
        jan.post(
                "/users/dosavemyprofile.action",
                Map.of("fullName", "Jan " + ATTACK, "mail", "jan@sociaalhuis.example", "theme", "DARK"));
        for (String address : List.of(
                "/pages/viewpage.action?pageId=" + page.id(),
                "/pages/viewpage.action?output=pdf&pageId=" + page.id(),
                "/pages/viewpreviousversions.action?pageId=" + page.id(),
                "/pages/editpage.action?pageId=" + page.id(),
                "/",
                "/display/INTAKE",
                "/dosearchsite.action?queryString=" + Visitor.encode(ATTACK),
                "/labels/viewlabel.action?name=" + Visitor.encode(ATTACK),
                "/login.action?os_destination=" + Visitor.encode("/" + ATTACK),
                "/pages/createpage.action?spaceKey=INTAKE&title=" + Visitor.encode(ATTACK))) {
            assertThat(jan.get(address).body())
                    .as(address)
                    .doesNotContain("<script>alert")
                    .contains("html");
        }
        assertThat(jan.get("/pages/viewpage.action?pageId=" + page.id()).body())
                .contains("Titles " + ESCAPED, "see " + ESCAPED + "</p><p>second</p>", "data-color-mode=\"dark\"");
    }

    @Test
    void changesNothingWithoutTheTokenOfTheSession() {
        WikiPage page = page("Forged");
        Visitor jan = SITE.visitor("jan");
        for (String address : List.of(
                "/comments/add.action", "/likes/add.action", "/pages/doremovepage.action", "/labels/add.action")) {
            assertThat(jan.postBare(
                                    address,
                                    Map.of("pageId", page.id(), "contentId", page.id(), "text", "x", "name", "x"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
            assertThat(jan.get(address + "?pageId=" + page.id()).statusCode()).isEqualTo(404);
        }
        assertThat(SITE.stores().pages().find(page.id())).isPresent();
        assertThat(SITE.stores().comments().on(page.id())).isEmpty();
        assertThat(SITE.stores().labels().of(page.id())).isEmpty();
    }

    @Test
    void likesLabelsRestrictsMovesAndRemoves() {
        WikiPage page = page("Lively");
        Visitor els = SITE.visitor("els");
        els.post("/likes/add.action", Map.of("contentId", page.id()));
        els.post("/labels/add.action", Map.of("pageId", page.id(), "name", "One two"));
        String shown = els.get("/display/INTAKE/Lively").body();
        assertThat(shown).contains("Unlike", "viewlabel.action?name=one", "viewlabel.action?name=two");
        els.post("/labels/remove.action", Map.of("pageId", page.id(), "name", "one"));
        assertThat(SITE.stores().labels().of(page.id())).containsExactly("two");
        assertThat(els.post(
                                "/pages/dorestrictions.action",
                                Map.of("pageId", page.id(), "view", "nobody-here", "edit", ""))
                        .body())
                .contains("no person or group called nobody-here");
        els.post("/pages/dorestrictions.action", Map.of("pageId", page.id(), "view", "jan", "edit", ""));
        assertThat(SITE.visitor("piet").get("/display/INTAKE/Lively").statusCode())
                .isEqualTo(404);
        assertThat(els.get("/display/INTAKE/Lively").statusCode()).isEqualTo(200);
        WikiPage parent = SITE.stores().pages().find("INTAKE", "My craft").orElseThrow();
        els.post("/pages/domovepage.action", Map.of("pageId", page.id(), "parentId", parent.id()));
        assertThat(SITE.stores().pages().find(page.id()).orElseThrow().parent()).contains(parent.id());
        els.post("/pages/doremovepage.action", Map.of("pageId", page.id()));
        assertThat(SITE.stores().pages().find(page.id())).isEmpty();
    }

    @Test
    void offersItsMacrosInThePicker() {
        assertThat(SITE.visitor("jan")
                        .get("/pages/createpage.action?spaceKey=INTAKE")
                        .body())
                .contains(
                        "data-macro=\"info\"",
                        "data-form=\"status\" data-body=\"none\"",
                        "data-form=\"code\" data-body=\"plain\"",
                        "data-form=\"info\" data-body=\"rich\"",
                        "A box with something good to know");
    }

    private WikiPage page(String title) {
        WikiSpace space = SITE.stores().spaces().find("INTAKE").orElseThrow();
        return SITE.stores().editor().create(space, java.util.Optional.empty(), title, "<p>first</p>", "somebody");
    }

    private String body(WikiPage page) {
        return SITE.stores().pages().find(page.id()).orElseThrow().body();
    }

    private static HttpResponse<String> save(Visitor visitor, WikiPage page, int basedOn, String body, String note) {
        return visitor.post(
                "/pages/doeditpage.action",
                Map.of(
                        "pageId",
                        page.id(),
                        "basedOn",
                        basedOn,
                        "title",
                        page.title(),
                        "body",
                        body,
                        "note",
                        note,
                        "action",
                        "save"));
    }
}
