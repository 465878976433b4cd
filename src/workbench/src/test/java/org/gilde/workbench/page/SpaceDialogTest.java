package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.testing.RealApp;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Viewer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The dialog for new spaces with the app's own blueprint in it. */
@EnabledIf(RealApp.BUILT)
class SpaceDialogTest {
    private static final String ITEM = "org.gilde.confluence:gilde-community-item";
    private static final String DIALOG = "/spaces/createdialog.action";

    @AutoClose
    private static final WikiSite SITE = WikiSite.withApp(RealApp.jar());

    private static Map<String, String> answers(String key, String joining, String language) {
        return new HashMap<>(Map.of(
                "item",
                ITEM,
                "name",
                "Debt help",
                "spaceKey",
                key,
                "gildeCommunity",
                "practice",
                "gildeDomain",
                "How we help people out of debt.",
                "gildeTopics",
                "budget, debt counselling",
                "gildeJoining",
                joining,
                "gildeLanguage",
                language));
    }

    private static Map<String, String> ownPage(String key, String joining, String language) {
        return Map.of(
                "name",
                "Debt help",
                "key",
                key,
                "domain",
                "How we help people out of debt.",
                "topics",
                "budget, debt counselling",
                "joining",
                joining,
                "language",
                language);
    }

    @Test
    void showsTheKindsOfSpaceToWhoeverMayCreateOne() {
        String kinds = SITE.visitor("els").get(DIALOG).body();
        assertThat(kinds)
                .contains("Community", "A place for one subject", "item=org.gilde.confluence")
                .doesNotContain("Blank space");
        assertThat(SITE.visitor("admin").get(DIALOG).body()).contains("Blank space");
        assertThat(SITE.visitor("").get(DIALOG).statusCode()).isEqualTo(303);
        assertThat(SITE.visitor("els").get("/spacedirectory/view.action").body())
                .contains(DIALOG);
        assertThat(SITE.visitor("els").get(DIALOG + "?item=none").statusCode()).isEqualTo(404);
    }

    @Test
    void showsTheAppsOwnWizard() {
        String wizard = SITE.visitor("els").get(DIALOG + "?item=" + ITEM).body();
        assertThat(wizard)
                .contains(
                        "name=\"spaceKey\"",
                        "name=\"gildeDomain\"",
                        "What is it about?",
                        "gilde-wizard.js",
                        "wizard.js")
                .doesNotContain(".soy", "{call", "getText");
        assertThat(SITE.visitor("els")
                        .get("/download/resources/" + ITEM + "/icon")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void makesTheSameCommunityAsTheAppsOwnPage() {
        int number = 0;
        for (String joining : List.of("open", "request", "invited")) {
            for (String language : List.of("", "nl", "fr", "de")) {
                String own = "OWN" + number;
                String host = "HOST" + number++;
                Visitor els = SITE.visitor("els");
                els.post("/plugins/servlet/gilde/communities/start", ownPage(own, joining, language));
                assertThat(els.post(DIALOG, answers(host, joining, language))
                                .headers()
                                .firstValue("Location"))
                        .contains("/display/" + host);
                assertThat(all(host)).isEqualTo(all(own)).hasSizeGreaterThan(10);
            }
        }
    }

    @Test
    void hidesTheCoordinatorsPageFromEverybodyButThoseInCharge() {
        SITE.visitor("els").post("/plugins/servlet/gilde/communities/start", ownPage("DESK", "open", "nl"));
        Groups groups = SITE.stores().groups();
        groups.add("gilde-desk-member", SITE.stores().users().byName("jan").orElseThrow());
        String page = "/display/DESK/Co%C3%B6rdinatorhoek";
        assertThat(SITE.visitor("els").get(page).body()).contains("desk?community=DESK\">Naar de hoek</a>");
        assertThat(seen("els")).contains("Coördinatorhoek");
        for (String who : List.of("jan", "fatima")) {
            assertThat(SITE.visitor(who).get("/display/DESK").body())
                    .contains("Mensen")
                    .doesNotContain("Coördinatorhoek");
            assertThat(SITE.visitor(who).get(page).statusCode()).isEqualTo(404);
            assertThat(seen(who)).isEmpty();
        }
        assertThat(SITE.stores().search().byTitle(Viewer.ANONYMOUS, "rdinatorhoek", 10))
                .isEmpty();
        groups.add("gilde-desk-stand-in", SITE.stores().users().byName("jan").orElseThrow());
        assertThat(SITE.visitor("jan").get(page).statusCode()).isEqualTo(200);
        assertThat(seen("jan")).contains("Coördinatorhoek");
    }

    /** The titles that somebody's search for the page finds. */
    private static List<String> seen(String who) {
        Stores stores = SITE.stores();
        Viewer viewer = stores.groups().viewer(stores.users().byName(who).orElseThrow());
        return stores.search().byTitle(viewer, "rdinatorhoek", 10).stream()
                .map(PageTitle::title)
                .toList();
    }

    @Test
    void saysWhatIsWrongAndMakesNothing() {
        Map<String, String> taken = answers("INTAKE", "open", "");
        assertThat(SITE.visitor("els").post(DIALOG, taken).body()).contains("role=\"alert\"", "value=\"INTAKE\"");
        assertThat(SITE.visitor("els")
                        .postBare(DIALOG, answers("NEVER", "open", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(SITE.stores().spaces().find("NEVER")).isEmpty();
    }

    @Test
    void leavesASpaceAPlainOneWhoseKeyFitsNoCommunity() {
        SITE.visitor("els").post(DIALOG, answers("debt.plain", "open", ""));
        assertThat(SITE.stores().spaces().find("debt.plain")).isPresent();
        assertThat(SITE.visitor("els")
                        .get("/plugins/servlet/gilde/communities/debt.plain")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Everything that is kept of a community, its key and its times left out. */
    private static Map<String, Object> all(String key) {
        Stores stores = SITE.stores();
        WikiSpace space = stores.spaces().find(key).orElseThrow();
        Map<String, Object> all = new TreeMap<>();
        all.put("name", space.name() + "/" + space.description() + "/" + space.creator());
        all.put("home", space.homePage().flatMap(stores.pages()::find).map(WikiPage::title));
        all.put(
                "permissions",
                stores.permissions().of(space.id()).entrySet().stream()
                        .map(given -> given.toString().replace(key.toLowerCase(Locale.ROOT), "key"))
                        .sorted()
                        .toList());
        Viewer els = new Viewer(stores.users().byName("els"), List.of(), true);
        List<WikiPage> pages = stores.pages().titles(els, space.id()).stream()
                .flatMap(title -> stores.pages().find(title.id()).stream())
                .toList();
        all.put("order", pages.stream().map(WikiPage::title).toList());
        for (WikiPage page : pages) {
            all.put(
                    page.title(),
                    List.of(
                            page.body().replace("community=" + key, "community=KEY"),
                            page.version(),
                            stores.restrictions().of(page.id(), Restrictions.Kind.VIEW).stream()
                                    .map(holder -> holder.name().replace(key.toLowerCase(Locale.ROOT), "key"))
                                    .toList(),
                            page.creator(),
                            stores.labels().of(page.id()),
                            page.parent().flatMap(stores.pages()::find).map(WikiPage::title)));
        }
        for (String page : List.of("", "/settings")) {
            all.put("page" + page, shown(key, page));
        }
        return all;
    }

    /** What the app shows of a community to its coordinator; its key, and what is new each time, left out. */
    private static String shown(String key, String page) {
        String body = SITE.visitor("els")
                .get("/plugins/servlet/gilde/communities/" + key + page)
                .body();
        return body.replace(key, "KEY").replaceAll("(value|content)=\"[0-9a-zA-Z_-]{20,}\"", "");
    }
}
