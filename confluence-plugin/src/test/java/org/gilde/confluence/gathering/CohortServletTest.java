package org.gilde.confluence.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Town;
import org.gilde.confluence.community.Role;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page of cohorts")
class CohortServletTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";
    private static final String FIVE = "ann\nbob\ncas\ndia\neva";

    private final Town town = new Town();
    private final CurrentPerson current = mock(CurrentPerson.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private String language = "en";

    @BeforeEach
    void elsCoordinatesIntake() {
        when(current.key()).thenReturn(Optional.of(Town.ELS));
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);
        town.users("ann", "bob", "cas", "dia", "eva");
    }

    @Test
    void showsWhatIsProposedAndMakesItWithOneClick() throws IOException {
        assertThat(parent()).contains("Nothing yet.", "Bring people by a list or a group");
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(parent())
                .contains("Motivational interviewing", "Proposed", "5 people with an account here")
                .contains("Make the Learning Community", "Not for us", "value=\"secret\"")
                .doesNotContain(">ann<");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, "Talking well"))).isEmpty();
        verify(response).sendRedirect("/wiki/plugins/servlet/gilde/communities/cohort?parent=INTAKE&done=made");
        town.look();
        Cohort made = town.cohorts("INTAKE").get(0);
        assertThat(made.standing()).isEqualTo(CohortStanding.LINKED);
        assertThat(get(Map.of("community", made.community())))
                .contains("In step", "5 people with an account here", "Let go of the cohort")
                .doesNotContain("textarea", "http-equiv");
        assertThat(post(Map.of("community", made.community(), "do", "unlink", "cohort", id)))
                .isEmpty();
        assertThat(get(Map.of("community", made.community()))).contains("No cohort is linked.", "textarea");
    }

    private static Map<String, String> make(String id, String name) {
        return Map.of(
                "parent",
                "INTAKE",
                "do",
                "make",
                "cohort",
                id,
                "name",
                name,
                "start",
                "2026-12-01",
                "end",
                "2026-12-31");
    }

    @Test
    void takesNoForAnAnswer() throws IOException {
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, " "))).contains("Give it a name");
        assertThat(post(make("999999", "X"))).contains("can not be done now");
        assertThat(post(Map.of("parent", "INTAKE", "do", "make", "cohort", id, "name", "X", "start", "x")))
                .contains("Choose a first and a last day");
        assertThat(post(Map.of("parent", "INTAKE", "do", "dismiss", "cohort", id)))
                .isEmpty();
        assertThat(parent()).contains("Nothing yet.");
    }

    @Test
    void showsAPreviewOfAListBeforeItHolds() throws IOException {
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "Autumn", "people", FIVE + "\nzed\nyve")))
                .isEmpty();
        assertThat(parent()).contains("Looking people up: 0 of 7", "http-equiv=\"refresh\"");
        town.look();
        assertThat(parent())
                .contains("Preview", "5 people with an account here", "Fewer than five wait")
                .contains("Nobody is brought in or mailed before you say so.", "An administrator can see")
                .doesNotContain("zed");
        when(current.isAdministrator()).thenReturn(true);
        assertThat(parent()).contains("<li>zed</li>", "<li>yve</li>").doesNotContain("<li>ann</li>");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, "Autumn"))).isEmpty();
        town.look();
        assertThat(town.cohorts("INTAKE").get(0).standing()).isEqualTo(CohortStanding.LINKED);
    }

    @Test
    void givesABadListBackWithWhatIsWrongWithEachLine() throws IOException {
        String html = post(Map.of("parent", "INTAKE", "do", "begin", "people", "e-mail\nx\n" + HOSTILE + "\n"));
        assertThat(html)
                .contains("Line 2, column 1: this is no mail address.", "Give it a name", "aria-invalid=\"true\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "people", "ann\nbob")))
                .contains("five people or more");
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @Test
    void takesTheGroupsThatOneIsIn() throws IOException {
        town.group("autumn", "els", "ann", "bob", "cas", "dia", "eva");
        town.group("board", "ann");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "group", "board")))
                .contains("There is no such group that you are in.");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "group", "autumn")))
                .isEmpty();
        town.look();
        assertThat(parent()).contains("From the group autumn", "Preview");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(Map.of("parent", "INTAKE", "do", "drop", "cohort", id))).isEmpty();
        assertThat(parent()).contains("Nothing yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "COACH", "stranger", "anonymous"})
    void isNotThereForAnybodyElse(String who) throws IOException {
        PersonKey other = new PersonKey("other");
        when(current.key()).thenReturn("anonymous".equals(who) ? Optional.empty() : Optional.of(other));
        if (who.equals(who.toUpperCase(Locale.ROOT))) {
            town.join("INTAKE", other, Role.valueOf(who));
        }
        assertThat(parent()).isEmpty();
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "people", FIVE)))
                .isEmpty();
        verify(response, times(2)).sendError(404);
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @Test
    void changesNothingWithoutItsToken() throws IOException {
        when(validator.validateFormEncodedToken(any())).thenReturn(false);
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "people", FIVE)))
                .contains("Nothing was changed.", FIVE);
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) throws IOException {
        language = tongue;
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(parent()).contains("lang=\"" + tongue + "\"");
    }

    private String parent() throws IOException {
        return get(Map.of("parent", "INTAKE"));
    }

    private String get(Map<String, String> fields) throws IOException {
        StringWriter html = fill(fields);
        servlet().doGet(request, response);
        return html.toString();
    }

    private String post(Map<String, String> fields) throws IOException {
        StringWriter html = fill(fields);
        servlet().doPost(request, response);
        return html.toString();
    }

    private StringWriter fill(Map<String, String> fields) throws IOException {
        when(request.getParameter(anyString())).thenReturn(null);
        fields.forEach((name, value) -> when(request.getParameter(name)).thenReturn(value));
        StringWriter html = new StringWriter();
        when(response.getWriter()).thenReturn(new PrintWriter(html));
        return html;
    }

    private CohortServlet servlet() {
        Stage stage = mock(Stage.class);
        when(stage.base(anyBoolean())).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> new Templates().render(call.getArgument(0), call.getArgument(1)));
        XsrfTokenAccessor tokens = mock(XsrfTokenAccessor.class);
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        CohortPage page = new CohortPage(town.book(), town.cards(), space -> Optional.of("Space " + space), stage);
        return new CohortServlet(
                current,
                new FormGuard(mock(WebSudoManager.class), tokens, validator),
                town.communities(),
                town.memberships(),
                new CohortDesk(town.book(), town.making(), town.spaces()),
                page,
                () -> Words.in(language));
    }
}
