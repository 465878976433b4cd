package org.gilde.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.gilde.e2e.run.Workbench;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The self-test in a host that lacks one method")
class SelfTestTest {
    private static final String PAGE = "/plugins/servlet/gilde/admin/health";
    private static final String CALL = "com.atlassian.mail.server.SMTPMailServer#send(Lcom/atlassian/mail/Email;)V";

    @AutoClose
    private static final Workbench WIKI =
            Workbench.startLacking("self-test", "com.atlassian.mail.server.SMTPMailServer", "send");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    void saysWhatIsMissingAndWhichFeatureIsOffAndTheRestWorks() {
        try (Visit visit = CHROMIUM.visit(WIKI, "admin")) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
                    visit.look(width, scheme);
                    visit.open(PAGE);
                    assertThat(visit.page()
                                    .locator("section[aria-labelledby=gilde-linkage] code")
                                    .allTextContents())
                            .containsExactly(CALL);
                    assertThat(visit.page()
                                    .locator("li", new Page.LocatorOptions().setHasText("Letters by mail"))
                                    .last()
                                    .textContent())
                            .contains("They wait, as without a mail server.", "Off");
                    assertThat(Axe.barriers(visit.page(), "#content"))
                            .as(scheme + " " + width)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void saysTheSameOverRestAndAsATextWithoutNamesAndSecrets() {
        var found =
                WIKI.as("admin").http().get("/rest/gilde/1.0/health/self-test").json();
        assertThat(found.path("good").asBoolean()).isFalse();
        assertThat(found.path("wrong").findValuesAsText("call")).containsExactly(CALL);
        assertThat(found.path("wrong").findValuesAsText("state")).containsExactly("missing");
        assertThat(found.path("tried").asInt()).isGreaterThan(15);
        String text = WIKI.as("admin").http().get(PAGE + "?as=text").body();
        assertThat(text)
                .contains(
                        "missing  " + CALL + "  [letters]", "letters: off", "base: on", "works  SpaceManager#getSpace")
                .doesNotContainPattern("(?i)\\b(ada|jan|admin)\\b")
                .doesNotContain("localhost", "bridge-token");
        assertThat(WIKI.as("jan").http().get("/rest/gilde/1.0/health/self-test").status())
                .isEqualTo(403);
        assertThat(WIKI.anybody().get("/rest/gilde/1.0/health/support").status())
                .isEqualTo(401);
        assertThat(WIKI.as("jan").http().get("/display/INTAKE/My+craft").body()).contains("class=\"gilde");
    }
}
