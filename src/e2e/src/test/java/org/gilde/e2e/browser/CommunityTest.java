package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("A community, in a browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommunityTest {
    private static final String START = "/plugins/servlet/gilde/communities/start";

    @AutoClose
    private static final Workbench WIKI = Workbench.start("community", Artifacts.app());

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    @Order(1)
    void anOrdinaryMemberStartsOneFromTheMenuByKeyboardAlone() {
        try (Visit visit = visit("jan")) {
            visit.open("/");
            visit.page().locator("a[href='" + START + "']").focus();
            visit.page().keyboard().press("Enter");
            Locator name = visit.page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
            name.focus();
            visit.page().keyboard().type("Home visits");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().type("How we visit people at home, and what we bring back.");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/display/HV**");
            Locator page = visit.page().locator("#content");
            assertThat(page).containsText("New here?");
            assertThat(page).containsText("Reading is taking part.");
            assertThat(visit.page().locator("#sidebar .tree a")).hasCount(10);
            assertThat(page).not().containsText("nknown macro");
            visit.picture("community-home");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void everyFirstPageShowsInTheLanguageThatWasChosen() {
        try (Visit visit = visit("fatima")) {
            visit.open(START);
            visit.choose("nl");
            assertThat(visit.page().locator("select[name=language]")).hasValue("nl");
            visit.page()
                    .getByLabel("Naam", new Page.GetByLabelOptions().setExact(true))
                    .fill("Rouw");
            visit.page().getByLabel("Waar gaat het over?").fill("Hoe we bij rouw aanwezig zijn.");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start de community"))
                    .click();
            visit.page().waitForURL("**/display/ROUW**");
            for (String title : visit.page().locator("#sidebar .tree a").allTextContents()) {
                visit.page()
                        .locator("#sidebar .tree a", new Page.LocatorOptions().setHasText(title))
                        .first()
                        .click();
                assertThat(visit.page().locator("#content h1").first()).containsText(title);
                assertThat(visit.page().locator("#content .aui-message-error")).hasCount(0);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void aMistakeIsSaidBesideItsFieldAndNothingIsLost() {
        try (Visit visit = visit("jan")) {
            visit.open(START);
            visit.page().getByLabel("What is it about?").fill("How we visit.");
            visit.page().getByLabel("Key in addresses").fill("hv");
            visit.page().locator(".gilde-start button[type=submit]").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Nothing was made yet");
            assertThat(visit.page().locator("#gilde-start-name-problem")).containsText("Give the community a name");
            assertThat(visit.page().locator("#gilde-start-key-problem")).containsText("HV is taken.");
            assertThat(visit.page().getByLabel("What is it about?")).hasValue("How we visit.");
        }
    }

    @Test
    @Order(4)
    void theFormHasNoBarrierInLightAndDarkWideAndNarrow() {
        try (Visit visit = visit("jan")) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {Visit.WIDE, Visit.NARROW, 320}) {
                    visit.look(width, scheme);
                    visit.open(START);
                    assertThat(Axe.barriers(visit.page(), "#content"))
                            .as(scheme + " " + width)
                            .isEmpty();
                    visit.picture("start-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
                }
            }
        }
    }

    @Test
    @Order(5)
    void whoDidNotLogInIsAskedTo() {
        assertThat(WIKI.anybody().get(START).body())
                .contains("id=\"loginButton\"")
                .doesNotContain("gilde-start");
    }

    private static Visit visit(String person) {
        return CHROMIUM.visit(WIKI, person);
    }
}
