package org.gilde.confluence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page that starts a community")
class StartServletTest {
    private static final Map<String, String> GOOD = Map.of("name", "Debt help", "domain", "How we help.");

    private final Foundry foundry = new Foundry();
    private final CurrentPerson current = mock(CurrentPerson.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final StringWriter html = new StringWriter();
    private String language = "en";

    @BeforeEach
    void aMemberWithATokenAsks() throws IOException {
        when(current.key()).thenReturn(Optional.of(new PersonKey("fatima")));
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);
        when(response.getWriter()).thenReturn(new PrintWriter(html));
    }

    @ParameterizedTest
    @CsvSource({
        "en,Start a community",
        "nl,Een community starten",
        "fr,Lancer une communauté",
        "de,Eine Community starten"
    })
    void asksInTheReadersLanguageAndProposesItForThePages(String reader, String title) throws IOException {
        language = reader;
        assertThat(get())
                .contains("<html lang=\"" + reader + "\">", "<h1>" + title + "</h1>", "name=\"atl_token\"")
                .contains("<option value=\"" + reader + "\" lang=\"" + reader + "\" selected>")
                .contains("value=\"open\" checked")
                .contains(">Nederlands</option>", ">Français</option>")
                .doesNotContain("aria-invalid");
    }

    @Test
    void makesTheCommunityAndLeadsToItsHomePage() throws IOException {
        assertThat(post(GOOD)).isEmpty();
        verify(response).sendRedirect("/wiki/display/DH");
        assertThat(foundry.wiki().made).hasSize(11);
    }

    @Test
    void losesNothingOfAFormWithAMistakeAndMakesNothing() throws IOException {
        assertThat(post(Map.of("name", "", "domain", "<b>How</b>", "joining", "invited", "language", "de")))
                .contains("Nothing was made yet", "at most 100 characters", "&lt;b&gt;How&lt;/b&gt;")
                .contains("value=\"invited\" checked", "<option value=\"de\" lang=\"de\" selected>")
                .contains("aria-invalid=\"true\"");
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void makesNothingWithoutItsTokenAndKeepsWhatWasTyped() throws IOException {
        when(validator.validateFormEncodedToken(any())).thenReturn(false);
        assertThat(post(GOOD)).contains("too old to trust", "value=\"Debt help\"");
        assertThat(foundry.wiki().spaces).isEmpty();
        verify(response, never()).sendRedirect(anyString());
    }

    @Test
    void tellsHowFarItIsWhenItTakesLongerThenLeadsHomeOrSaysThatItIsGone() throws IOException {
        foundry.fail("page");
        post(GOOD);
        verify(response).sendRedirect("/wiki" + StartPage.PATH + "?begun=DH");
        when(request.getParameter("begun")).thenReturn("DH");
        assertThat(get()).contains("Debt help is being made", "1 of 14 steps", "http-equiv=\"refresh\"");
        when(current.key()).thenReturn(Optional.of(new PersonKey("jan")));
        get();
        verify(response).sendRedirect("/wiki/display/DH");
        foundry.forget("DH");
        assertThat(get()).contains("could not be made", "Try again").doesNotContain("http-equiv");
    }

    @Test
    void asksStrangersToLogIn() throws IOException {
        when(current.key()).thenReturn(Optional.empty());
        assertThat(get()).contains("Please log in first", "href=\"/login?back=" + StartPage.PATH);
        assertThat(post(GOOD)).contains("Please log in first");
        verify(response, org.mockito.Mockito.times(2)).setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void tellsWhomToAskWhereCreatingSpacesIsNotAllowed() throws IOException {
        when(current.key()).thenReturn(Optional.of(new PersonKey("stranger")));
        assertThat(get()).contains("You cannot start a community here").doesNotContain("<form");
        assertThat(post(GOOD)).contains("Ask an administrator");
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void standsInTheMenuOfWhoeverMayOpenIt() {
        MayStart condition = new MayStart(current, foundry.wiki());
        condition.init(Map.of());
        assertThat(condition.shouldDisplay(Map.of())).isTrue();
        when(current.key()).thenReturn(Optional.of(new PersonKey("stranger")));
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
        when(current.key()).thenReturn(Optional.empty());
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
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

    private StartServlet servlet() {
        Stage stage = mock(Stage.class);
        when(stage.base(anyBoolean())).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> new Templates().render(call.getArgument(0), call.getArgument(1)));
        XsrfTokenAccessor tokens = mock(XsrfTokenAccessor.class);
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        FormGuard guard = new FormGuard(mock(WebSudoManager.class), tokens, validator);
        LoginUriProvider login = back -> URI.create("/login?back=" + back);
        return new StartServlet(
                current,
                foundry.wiki(),
                foundry.founding(),
                new StartForm(foundry.founding()),
                new StartPage(guard, login, stage),
                guard,
                () -> Words.in(language));
    }
}
