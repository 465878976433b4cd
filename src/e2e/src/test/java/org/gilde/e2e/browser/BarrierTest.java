package org.gilde.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("No barrier (WCAG 2.2 AA) in any state of the macros and the administrator's page")
class BarrierTest {
    @AutoClose
    private static final Chain CHAIN = Chain.start("barriers");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String BROKEN = "<ac:structured-macro ac:name=\"learned-beside\">"
            + "<ac:parameter ac:name=\"max\">many</ac:parameter></ac:structured-macro>";
    private static final String FOLDED = "<ac:structured-macro ac:name=\"learned-beside\">"
            + "<ac:parameter ac:name=\"collapse\">true</ac:parameter></ac:structured-macro>";

    @BeforeAll
    static void tellTheStory() {
        CHAIN.bridge().send(Story.statements());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(CHAIN.wiki().as("bram").items().path("items"))
                        .isNotEmpty());
        CHAIN.wiki().as("jan").write("Broken", BROKEN);
        CHAIN.wiki().as("jan").write("Folded", FOLDED);
    }

    @Test
    void administratorsGiveThePasswordAgainAndLoseNoFormWithoutAWord() {
        try (Visit visit = CHROMIUM.visit(CHAIN.wiki(), "admin")) {
            Page page = visit.page();
            visit.open(ADMIN);
            page.locator("[name=account]").fill("somebody-else");
            try (Page elsewhere = page.context().newPage()) {
                elsewhere.navigate(page.url());
                elsewhere.locator(".secure-session button").click();
                elsewhere.waitForURL(url -> !url.contains("admin"));
            }
            page.locator("form:has([name=account]) button").first().click();
            page.waitForURL(url -> url.contains("authenticate.action"));
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
                    visit.look(width, scheme);
                    page.reload(); // colors that fade over would be measured on their way
                    assertThat(Axe.barriers(page, "#content"))
                            .as(scheme + " " + width)
                            .isEmpty();
                }
            }
            visit.confirm("admin");
            assertThat(page.locator("#content [role=alert]").textContent()).contains("was not saved");
            assertThat(page.locator("[name=account]").inputValue()).isEqualTo("gilde-bridge");
        }
    }

    @ParameterizedTest(name = "{0}, seen by {1}")
    @CsvSource({
        "/display/INTAKE/Motivational+interviewing+in+intake+talks, fatima, .gilde",
        "/display/INTAKE/Motivational+interviewing+in+intake+talks, karim, .gilde",
        "/display/INTAKE/Broken, jan, .gilde",
        "/display/INTAKE/Folded, jan, .gilde",
        "/display/INTAKE/My+craft, piet, .gilde",
        "/display/INTAKE/My+craft, karim, .gilde",
        "/plugins/servlet/gilde/admin, admin, #content"
    })
    void inLightAndDarkWideAndNarrow(String address, String person, String part) {
        try (Visit visit = CHROMIUM.visit(CHAIN.wiki(), person)) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
                    visit.look(width, scheme);
                    visit.open(address);
                    assertThat(Axe.barriers(visit.page(), part))
                            .as(scheme + " " + width)
                            .isEmpty();
                }
            }
        }
    }
}
