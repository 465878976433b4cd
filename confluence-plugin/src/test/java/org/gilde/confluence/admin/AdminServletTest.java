package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.UnmatchedActor;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator's page")
class AdminServletTest {
    private final Desk desk = new Desk();
    private final CurrentPerson current = mock(CurrentPerson.class);
    private final WebSudoManager sudo = mock(WebSudoManager.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final StringWriter html = new StringWriter();
    private String language = "en";

    @BeforeEach
    void anAdministratorWithATokenAsks() throws IOException {
        when(current.isAdministrator()).thenReturn(true);
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);
        when(response.getWriter()).thenReturn(new PrintWriter(html));
    }

    @Test
    void saysHowTheBridgeIsDoing() throws IOException {
        assertThat(get())
                .contains("content=\"atl.admin\"", ">Heard</span>", "November 21, 2026, 14:04", "0.1.0", "14,382")
                .contains("None yet", "Everybody the learning system named was found")
                .contains("name=\"atl_token\" value=\"secret\"");
    }

    @Test
    void saysWhatToDoWhileTheBridgeIsSilentOrNeverCalled() throws IOException {
        desk.bridge = Optional.of(new BridgeStatus(
                new BridgeReport("0.1.0", 1, 1, 0, 0), Desk.NOW.minus(Duration.ofHours(2)), Optional.empty()));
        assertThat(get()).contains("aui-lozenge-error", ">Silent</span>", "Check that it runs");
        desk.bridge = Optional.empty();
        assertThat(get()).contains("Not connected", "create a personal access token");
    }

    @Test
    void listsWhoIsNotMatchedAndEscapesTheirNames() throws IOException {
        desk.unmatched.add(new UnmatchedActor("<script>x</script>", true, 1200, Desk.NOW));
        assertThat(get())
                .contains("1,200 learning events wait", "&lt;script&gt;", "Several users fit", "Try matching again")
                .doesNotContain("<script");
    }

    @Test
    void listsTheRules() throws IOException {
        desk.rules.add(new TopicRule(5, "https://x.example/*", "intake"));
        assertThat(get())
                .contains("https://x.example/*", "name=\"rule\" value=\"5\"")
                .contains("aria-label=\"Remove the rule that gives https://x.example/* the label intake\"");
    }

    @Test
    void speaksTheAdministratorsLanguage() throws IOException {
        language = "nl";
        assertThat(get()).contains("<html lang=\"nl\">", "Instellingen", "Gehoord");
    }

    @Test
    void isForAdministratorsOnly() throws IOException {
        when(current.isAdministrator()).thenReturn(false);
        assertThat(get()).isEmpty();
        assertThat(post(Map.of("do", "match"))).isEmpty();
        verify(response, times(2)).sendError(HttpServletResponse.SC_FORBIDDEN);
        assertThat(desk.rematched).isZero();
        assertThat(AdminServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    void asksAnAdministratorToProveIdentityAgain() throws IOException {
        doThrow(new WebSudoSessionException()).when(sudo).willExecuteWebSudoRequest(any());
        assertThat(post(Map.of("do", "match"))).isEmpty();
        verify(sudo).enforceWebSudoProtection(request, response);
        assertThat(desk.rematched).isZero();
    }

    @Test
    void changesNothingWithoutItsToken() throws IOException {
        when(validator.validateFormEncodedToken(any())).thenReturn(false);
        assertThat(post(Map.of("do", "match"))).contains("Nothing was changed. Please do it again.");
        assertThat(desk.rematched).isZero();
    }

    @Test
    void sendsTheBrowserBackAfterADeedAndSaysWhatWasDone() throws IOException {
        assertThat(post(Map.of("do", "match"))).isEmpty();
        verify(response).sendRedirect("/wiki/plugins/servlet/gilde/admin?done=matched&number=1");
        when(request.getParameter("done")).thenReturn("matched");
        when(request.getParameter("number")).thenReturn("1");
        assertThat(get()).contains("1 learning event found its person.");
        when(request.getParameter("done")).thenReturn("<script>");
        assertThat(get()).doesNotContain("<script", "aui-message");
    }

    @Test
    void givesABadFormBackAsTypedWithTheProblemBesideTheField() throws IOException {
        assertThat(post(Map.of("do", "settings", "account", "no\"body", "addresses", "lms")))
                .contains("value=\"no&quot;body\"", "There is no user “no&quot;body”. Nothing was changed.")
                .contains("“lms” is not an address");
        verify(response, never()).sendRedirect(anyString());
    }

    private String get() throws IOException {
        html.getBuffer().setLength(0);
        servlet().doGet(request, response);
        return html.toString();
    }

    private String post(Map<String, String> fields) throws IOException {
        html.getBuffer().setLength(0);
        fields.forEach((name, value) -> when(request.getParameter(name)).thenReturn(value));
        servlet().doPost(request, response);
        return html.toString();
    }

    private AdminServlet servlet() {
        Stage stage = mock(Stage.class);
        when(stage.base(anyBoolean())).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> new Templates().render(call.getArgument(0), call.getArgument(1)));
        XsrfTokenAccessor tokens = mock(XsrfTokenAccessor.class);
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        return new AdminServlet(
                current,
                new FormGuard(sudo, tokens, validator),
                desk.forms(),
                desk.page(),
                stage,
                () -> Words.in(language));
    }
}
