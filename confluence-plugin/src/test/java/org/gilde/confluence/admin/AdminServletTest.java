package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator's page")
class AdminServletTest {
    private static final Map<String, String> SETTINGS = Map.of("do", "settings", "account", "gilde-bridge");

    private final Desk desk = new Desk();
    private final Visitor visitor = new Visitor().as("ada");

    @Test
    void saysHowTheBridgeIsDoing() {
        assertThat(get())
                .contains("content=\"atl.admin\"", ">Heard</span>", "November 21, 2026, 14:04", "0.1.0", "14,382")
                .contains("None yet")
                .contains("name=\"atl_token\" value=\"secret\"");
    }

    @Test
    void saysWhatToDoWhileTheBridgeIsSilentOrNeverCalled() {
        desk.bridge = Optional.of(new BridgeStatus(
                new BridgeReport("0.1.0", 1, 1, 0, 0), Desk.NOW.minus(Duration.ofHours(2)), Optional.empty()));
        assertThat(get()).contains("aui-lozenge-error", ">Silent</span>", "Check that it runs");
        desk.bridge = Optional.empty();
        assertThat(get()).contains("Not connected", "create a personal access token");
    }

    @Test
    void speaksTheAdministratorsLanguage() {
        visitor.reading("nl");
        assertThat(get()).contains("<html lang=\"nl\">", "Instellingen", "Gehoord");
    }

    @Test
    void isForAdministratorsOnly() {
        visitor.as("jan");
        assertThat(get()).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(post(SETTINGS)).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(desk.settings).isEqualTo(Settings.NONE);
        assertThat(AdminServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    void asksAnAdministratorToProveIdentityAgain() {
        visitor.unproven();
        assertThat(get()).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        assertThat(post(SETTINGS)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/page?unsaved=yes");
        assertThat(desk.settings).isEqualTo(Settings.NONE);
    }

    @Test
    void changesNothingWithoutItsToken() {
        visitor.withForgedForms();
        assertThat(post(SETTINGS)).contains("Nothing was changed. Please do it again.");
        assertThat(desk.settings).isEqualTo(Settings.NONE);
    }

    @Test
    void sendsTheBrowserBackAfterADeedAndSaysWhatWasDone() {
        assertThat(post(SETTINGS)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/admin?done=saved");
        assertThat(get(Map.of("done", "saved"))).contains("The settings were saved.", "value=\"gilde-bridge\"");
        assertThat(get(Map.of("done", "<script>"))).doesNotContain("<script", "aui-message");
    }

    @Test
    void givesABadFormBackAsTypedWithTheProblemBesideTheField() {
        assertThat(post(Map.of("do", "settings", "account", "no\"body")))
                .contains("value=\"no&quot;body\"", "There is no user “no&quot;body”. Nothing was changed.");
        assertThat(visitor.sentTo()).isEmpty();
    }

    @Test
    void keepsWhereTheBridgeIsAndNeverPrintsTheSecret() {
        Map<String, String> access =
                Map.of("do", "access", "bridge", "https://bridge.example", "key", "ops", "secret", "hush-hush");
        post(access);
        assertThat(visitor.sentTo()).endsWith("?done=access");
        assertThat(get()).contains("https://bridge.example", "value=\"ops\"").doesNotContain("hush-hush");
        post(Map.of("do", "access", "bridge", "https://bridge.example", "key", "ops"));
        assertThat(desk.remote.current().orElseThrow().operator().secret()).isEqualTo("hush-hush");
        assertThat(post(Map.of("do", "access", "bridge", "https://evil.example", "key", "ops")))
                .contains("https://evil.example", "Write the secret. Nothing was changed.")
                .doesNotContain("hush-hush");
        assertThat(post(Map.of("do", "access", "bridge", "ftp://a", "key", "a:b", "secret", "s")))
                .contains("Write an address that starts", "without a colon");
        post(Map.of("do", "forget"));
        assertThat(desk.remote.current()).isEmpty();
    }

    @Test
    void saysWhatATestOfTheConnectionFound() {
        assertThat(post(Map.of("do", "test"))).contains(">It does not work</span>", "does not know yet where");
        desk.remote.tell();
        assertThat(post(Map.of("do", "test"))).contains(">It works</span>", "From the bridge to this wiki");
    }

    @Test
    void listsRefusedEventsAndDealsWithThem() {
        assertThat(get()).contains("1 event was refused", "fill in below where the bridge is");
        desk.remote.tell();
        desk.remote.letter(7, "the <verb> is odd");
        assertThat(get()).contains("the &lt;verb&gt; is odd", "Send the event of Statement 70 again");
        post(Map.of("do", "retry", "letter", "7"));
        assertThat(visitor.sentTo()).endsWith("?done=retried");
        assertThat(get(Map.of("done", "retried"))).contains("The event was taken.", "No event was refused.");
        assertThat(post(Map.of("do", "drop", "letter", "7"))).contains("That event is no longer there.");
        assertThat(post(Map.of("do", "drop", "letter", "x"))).doesNotContain("aui-message");
    }

    private String get() {
        return get(Map.of());
    }

    private String get(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    private String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private AdminServlet servlet() {
        return new AdminServlet(visitor.screens(), desk.forms(), desk.page(), desk.connection());
    }
}
