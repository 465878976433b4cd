package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("A Learning Community, in a browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearningCommunityTest {
    private static final String COMMUNITIES = "/plugins/servlet/gilde/communities";
    private static final String NEW = COMMUNITIES + "/learning?parent=HT";
    private static final String PLAN = COMMUNITIES + "/learning?community=TW";
    private static final String CLOSING = PLAN + "&do=close";
    private static final String QUESTIONS = "Questions that work";

    @AutoClose
    private static final Workbench WIKI = Workbench.start("learning-community", Artifacts.app());

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @BeforeAll
    static void elsStartsACommunityThatJanJoins() {
        try (Visit visit = visit("els")) {
            visit.open(COMMUNITIES + "/start");
            label(visit, "Name").fill("Home talks");
            visit.page().locator("[name=domain]").fill("How we talk at home.");
            visit.page().locator(".gilde-start button[type=submit]").click();
            visit.page().waitForURL("**/display/HT**");
        }
        assertThat(membership("jan", "PUT", "HT").status()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void aCoordinatorMakesOneAfterAMistakeThatLosesNothing() {
        try (Visit visit = visit("els")) {
            visit.open(NEW);
            label(visit, "Name").fill("Talking well");
            label(visit, "Run, such as autumn 2026").fill("autumn 2026");
            label(visit, "Last day").fill("2026-09-30");
            button(visit, "Make it").click();
            assertThat(visit.page().locator("#gilde-start-problem")).containsText("Choose a day");
            assertThat(label(visit, "First day")).hasAttribute("aria-invalid", "true");
            assertThat(label(visit, "Name")).hasValue("Talking well");
            assertThat(label(visit, "Last day")).hasValue("2026-09-30");
            visit.picture("learning-mistake");
            label(visit, "First day").fill("2026-09-01");
            button(visit, "Make it").click();
            visit.page().waitForURL("**/display/TW**");
            assertThat(visit.page().locator(".gilde-phases li")).hasCount(6);
            assertThat(visit.page().locator("#content")).containsText("autumn 2026");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void whoIsNotInItFindsNoTraceOfIt() {
        for (String person : List.of("jan", "karim")) {
            var wiki = WIKI.as(person).http();
            assertThat(wiki.get("/display/TW").body()).doesNotContain("Talking well");
            assertThat(wiki.get("/display/TW").status())
                    .isEqualTo(wiki.get("/display/HIDDEN").status());
            assertThat(wiki.get(COMMUNITIES).body()).contains("Home talks").doesNotContain("Talking well");
            assertThat(wiki.get(PLAN).status()).isEqualTo(404);
            assertThat(wiki.get(COMMUNITIES + "/TW/settings").status())
                    .isEqualTo(wiki.get(COMMUNITIES + "/HIDDEN/settings").status());
            assertThat(membership(person, "PUT", "TW").status())
                    .isEqualTo(membership(person, "PUT", "HIDDEN").status())
                    .isEqualTo(404);
        }
        try (Visit visit = visit("jan")) {
            visit.open("/display/HT/Learning+Communities");
            assertThat(visit.page().locator("#content")).not().containsText("Talking well");
        }
        try (Visit visit = visit("els")) {
            visit.open("/display/HT/Learning+Communities");
            assertThat(visit.page().locator("#content")).containsText("Talking well");
        }
    }

    @Test
    @Order(3)
    void aPhaseIsMovedByHand() {
        try (Visit visit = visit("els")) {
            visit.open(PLAN);
            label(visit, "Phase from today on").selectOption("share");
            button(visit, "Change phase").click();
            assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("The phase was changed");
            visit.open("/display/TW");
            assertThat(visit.page().locator(".gilde-phases [aria-current=step]"))
                    .containsText("Share");
        }
    }

    @Test
    @Order(4)
    void twoCoordinatorsDoNotOverwriteEachOtherUnseen() {
        try (Visit first = visit("els");
                Visit second = visit("els")) {
            first.open(PLAN);
            second.open(PLAN);
            label(first, "Run, such as autumn 2026").fill("winter");
            button(first, "Save").click();
            assertThat(first.page().getByRole(AriaRole.STATUS)).containsText("The plan was saved");
            label(second, "Run, such as autumn 2026").fill("spring");
            button(second, "Save").click();
            assertThat(second.page().getByRole(AriaRole.ALERT)).containsText("Somebody changed the plan");
            assertThat(label(second, "Run, such as autumn 2026")).hasValue("spring");
            button(second, "Save").click();
            assertThat(second.page().getByRole(AriaRole.STATUS)).containsText("The plan was saved");
        }
    }

    @Test
    @Order(5)
    void somebodyIsInvitedAndWritesAPage() {
        try (Visit visit = visit("els")) {
            visit.open(COMMUNITIES + "/TW/settings");
            Locator invite =
                    visit.page().locator("form:has(button[value=invite])").last();
            invite.locator("input[name=user]").fill("fatima");
            invite.locator("button[value=invite]").click();
            assertThat(visit.page().locator("#content")).containsText("Fatima");
        }
        assertThat(membership("fatima", "PUT", "TW").status()).isEqualTo(200);
        Answer written = WIKI.as("fatima")
                .submit(
                        "/pages/createpage.action?spaceKey=TW",
                        "title",
                        Map.of(
                                "spaceKey",
                                "TW",
                                "title",
                                QUESTIONS,
                                "body",
                                "<p>What helps you?</p>",
                                "action",
                                "save"));
        assertThat(written.body()).contains("What helps you?");
    }

    @Test
    @Order(6)
    void noPageHasABarrierInLightAndDarkWideAndNarrow() {
        try (Visit visit = visit("els")) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {Visit.WIDE, Visit.NARROW, 320}) {
                    visit.look(width, scheme);
                    String look = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    Map.of("new", NEW, "plan", PLAN, "closing", CLOSING, "home", "/display/TW")
                            .forEach((name, address) -> {
                                visit.open(address);
                                assertThat(Axe.barriers(visit.page(), "home".equals(name) ? ".gilde-lc" : "#content"))
                                        .as(name + " " + look)
                                        .isEmpty();
                                assertThat(overflow(visit))
                                        .as(name + " " + look)
                                        .isLessThanOrEqualTo(0);
                                visit.picture("learning-" + name + "-" + look);
                            });
                }
            }
        }
    }

    @Test
    @Order(7)
    void itIsClosedWithAPageMovedUpAndItsMembersInTheCommunityAbove() {
        try (Visit visit = visit("els")) {
            visit.open(PLAN);
            visit.choose("nl");
            visit.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learning Community afronden"))
                    .click();
            visit.page()
                    .getByLabel(QUESTIONS, new Page.GetByLabelOptions().setExact(true))
                    .check();
            visit.page().locator("textarea[name=thanks]").fill("Bedankt, Fatima!");
            visit.picture("learning-closing-chosen-nl");
            button(visit, "Learning Community afronden").click();
            visit.page().waitForURL("**/display/TW**");
            assertThat(visit.page().locator("#content")).containsText("Afgerond op");
            visit.open("/display/HT/" + QUESTIONS.replace(' ', '+'));
            assertThat(visit.page().locator("#content")).containsText("What helps you?");
            visit.open("/display/TW/Bedankt");
            assertThat(visit.page().locator("#content")).containsText("Bedankt, Fatima!");
            visit.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(QUESTIONS))
                    .click();
            visit.page().waitForURL("**/display/HT/**");
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(WIKI.as("jan")
                        .http()
                        .get("/display/HT/" + QUESTIONS.replace(' ', '+'))
                        .body())
                .contains("What helps you?");
    }

    @Test
    @Order(8)
    void whoWentAlongReadsTheClosedSpaceAndLeavesTheCommunityInOneClick() {
        try (Visit visit = visit("fatima")) {
            visit.open("/display/TW/Bedankt");
            assertThat(visit.page().locator("#content")).containsText("Bedankt, Fatima!");
            assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit")))
                    .hasCount(0);
            visit.open("/display/HT");
            button(visit, "Leave").click();
            assertThat(button(visit, "Join")).isVisible();
        }
    }

    private static Answer membership(String person, String method, String community) {
        return WIKI.as(person)
                .http()
                .send(
                        method,
                        "/rest/gilde/1.0/communities/" + community + "/membership",
                        HttpRequest.BodyPublishers.noBody(),
                        Map.of());
    }

    private static int overflow(Visit visit) {
        Object pixels = visit.page().locator("#content").evaluate("e => Math.ceil(e.scrollWidth - e.clientWidth)");
        return ((Number) pixels).intValue();
    }

    private static Locator label(Visit visit, String label) {
        return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Visit visit(String person) {
        return CHROMIUM.visit(WIKI, person);
    }
}
