package org.gilde.confluence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.founding.Founding;
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
import org.mockito.ArgumentCaptor;

@DisplayName("The page of a Learning Community")
class LearningServletTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private static final PersonKey ELS = new PersonKey("els");
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    private final CommunityPorts ports = CommunityPorts.inMemory();
    private final Founding founding = mock(Founding.class);
    private final SpaceMaking making = mock(SpaceMaking.class);
    private final CurrentPerson current = mock(CurrentPerson.class);
    private final XsrfTokenValidator validator = mock(XsrfTokenValidator.class);
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final Map<String, String> whole = new HashMap<>(
            Map.of("parent", "INTAKE", "name", "Talking well", "start", "2026-09-01", "end", "2026-09-30"));
    private String language = "en";

    @BeforeEach
    void elsCoordinatesIntakeAndOneUnderIt() {
        when(current.key()).thenReturn(Optional.of(ELS));
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);
        when(making.mayCreate(any())).thenReturn(true);
        keep("INTAKE", Optional.empty());
        LearningPlan plan = LearningForm.read(name -> whole.getOrDefault(name, ""), "INTAKE", true)
                .plan();
        keep("MI", Optional.of(plan));
        join("INTAKE", Role.COORDINATOR);
        join("MI", Role.COORDINATOR);
    }

    @Test
    void asksForWhatIsNeededAndNoMore() throws IOException {
        assertThat(get(Map.of("parent", "INTAKE")))
                .contains("content=\"atl.general\"", "inside Space INTAKE", "name=\"atl_token\" value=\"secret\"")
                .contains("name=\"parent\" value=\"INTAKE\"", "Make it", "id=\"gilde-joining-invited\"")
                .doesNotContain("Move on by hand", "Close the Learning Community");
    }

    @Test
    void foundsOneWithItsPlan() throws IOException {
        when(founding.found(any())).thenReturn(true);
        whole.putAll(Map.of("run", "autumn 2026", "joining", "request", "time-learn", "two hours"));
        assertThat(post(whole)).isEmpty();
        ArgumentCaptor<Founding.Request> founded = ArgumentCaptor.forClass(Founding.Request.class);
        verify(founding).found(founded.capture());
        verify(response).sendRedirect("/wiki/display/" + founded.getValue().key());
        assertThat(founded.getValue().name()).isEqualTo("Talking well");
        assertThat(founded.getValue().joining()).isEqualTo(Joining.ON_REQUEST);
        assertThat(founded.getValue().language()).isEqualTo("nl");
        assertThat(founded.getValue().creator()).isEqualTo(ELS);
        LearningPlan plan = founded.getValue().plan().orElseThrow();
        assertThat(plan.parent()).isEqualTo("INTAKE");
        assertThat(plan.run()).isEqualTo("autumn 2026");
    }

    @Test
    void givesABadFormBackAsTypedWithTheProblemBesideTheField() throws IOException {
        whole.putAll(Map.of("end", "", "behavior-2", HOSTILE, "tool-learn", "a laptop", "joining", "open"));
        assertThat(post(whole))
                .contains("value=\"Talking well\"", "value=\"2026-09-01\"", "value=\"a laptop\"")
                .contains(
                        "id=\"gilde-end-problem\">Choose a day", "Three to five, or none yet.", "aria-invalid=\"true\"")
                .contains("&lt;script&gt;", "value=\"open\" checked", "nothing was changed")
                .doesNotContain("<script");
        verify(founding, never()).found(any());
    }

    @Test
    void changesNothingWithoutItsTokenAndLosesNothing() throws IOException {
        when(validator.validateFormEncodedToken(any())).thenReturn(false);
        assertThat(post(whole)).contains("Nothing was changed.", "value=\"Talking well\"");
        assertThat(post(Map.of("community", "MI", "do", "close"))).contains("Nothing was changed.");
        verify(founding, never()).found(any());
        verify(making, never()).archive(any());
    }

    @ParameterizedTest
    @CsvSource({
        "INTAKE, stranger, false",
        "INTAKE, MEMBER, false",
        "INTAKE, COACH, false",
        "INTAKE, STAND_IN, true",
        "MI, MEMBER, false",
        "MI, COACH, false",
        "MI, STAND_IN, true"
    })
    void isForThoseInCharge(String community, String role, boolean entered) throws IOException {
        ports.memberships().removeAll(ELS);
        if (!"stranger".equals(role)) {
            join(community, Role.valueOf(role));
        }
        String field = "INTAKE".equals(community) ? "parent" : "community";
        assertThat(get(Map.of(field, community)).isEmpty()).isEqualTo(!entered);
        if (!entered) {
            verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Test
    void refusesAnonymousPeopleClosedParentsAndThoseWhoMayNotMakeSpaces() throws IOException {
        assertThat(get(Map.of("parent", "MI"))).isEmpty();
        assertThat(get(Map.of("parent", "NONE"))).isEmpty();
        when(making.mayCreate(any())).thenReturn(false);
        assertThat(get(Map.of("parent", "INTAKE"))).isEmpty();
        when(current.key()).thenReturn(Optional.empty());
        assertThat(get(Map.of("community", "MI"))).isEmpty();
        assertThat(LearningServlet.class.isAnnotationPresent(LicensedOnly.class))
                .isTrue();
    }

    @Test
    void changesThePlanLater() throws IOException {
        assertThat(get(Map.of("community", "MI")))
                .contains("value=\"2026-09-30\"", "From the course: October 31, 2026", "Move on by hand")
                .doesNotContain("id=\"gilde-name\"");
        Map<String, String> typed = new HashMap<>(whole);
        typed.remove("parent");
        typed.putAll(Map.of("community", "MI", "course", "https://lms.example/7", "do", "save"));
        assertThat(post(typed)).isEmpty();
        verify(response).sendRedirect("/wiki/plugins/servlet/gilde/communities/learning?community=MI&done=saved");
        assertThat(plan().course()).isEqualTo("https://lms.example/7");
        assertThat(get(Map.of("community", "MI", "done", "saved"))).contains("The plan was saved.");
        assertThat(get(Map.of("community", "MI", "done", HOSTILE))).doesNotContain("<script", "aui-message");
    }

    @Test
    void movesThePhaseByHand() throws IOException {
        assertThat(post(Map.of("community", "MI", "do", "move", "phase", "share")))
                .isEmpty();
        assertThat(plan().on(LocalDate.of(2026, 11, 21))).isEqualTo(Phase.SHARE);
    }

    @Test
    void closesWithThanksAndArchivesTheSpace() throws IOException {
        assertThat(post(Map.of("community", "MI", "do", "close", "thanks", "Thank you <Jan>\n\nand all")))
                .isEmpty();
        verify(making)
                .page(
                        "MI",
                        Optional.of("Closing"),
                        "Thank you",
                        "<p>Thank you &lt;Jan&gt;</p><p>and all</p>",
                        Set.of(),
                        ELS);
        verify(making).archive("MI");
        verify(response).sendRedirect("/wiki/display/MI");
        assertThat(ports.communities().find("MI").flatMap(Community::closed)).contains(NOW);
        assertThat(get(Map.of("community", "MI"))).isEmpty();
    }

    @Test
    void canBeClosedAgainWhenArchivingFailed() throws IOException {
        doThrow(new IllegalStateException("away")).doNothing().when(making).archive("MI");
        Map<String, String> closing = Map.of("community", "MI", "do", "close");
        assertThatThrownBy(() -> post(closing)).hasMessage("away");
        assertThat(ports.communities().find("MI").flatMap(Community::closed)).isEmpty();
        post(closing);
        assertThat(ports.communities().find("MI").flatMap(Community::closed)).contains(NOW);
    }

    @Test
    void speaksTheReadersLanguage() throws IOException {
        language = "nl";
        assertThat(get(Map.of("community", "MI"))).contains("<html lang=\"nl\">", "Nulmeting (0 tot 100)", "Borgen");
    }

    @Test
    void labelsEveryFieldAndGivesNoIdTwice() throws IOException {
        String html = get(Map.of("community", "MI"));
        List<String> ids = matches(" id=\"([^\"]+)\"", html);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(matches(" for=\"([^\"]+)\"", html));
        for (String described : matches("aria-describedby=\"([^\"]+)\"", html)) {
            assertThat(ids).contains(described.split(" ", -1));
        }
    }

    private static List<String> matches(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private LearningPlan plan() {
        return ports.communities().find("MI").flatMap(Community::plan).orElseThrow();
    }

    private void keep(String key, Optional<LearningPlan> plan) {
        ports.communities()
                .keep(new Community(
                        key,
                        "",
                        Set.of("intake"),
                        org.gilde.confluence.community.Stage.ACTIVE,
                        Joining.INVITED,
                        "",
                        "",
                        "nl",
                        plan,
                        Optional.empty()));
    }

    private void join(String community, Role role) {
        ports.memberships().keep(new Membership(community, ELS, role, Standing.JOINED, true, NOW));
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

    private LearningServlet servlet() {
        Stage stage = mock(Stage.class);
        when(stage.base(anyBoolean())).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> new Templates().render(call.getArgument(0), call.getArgument(1)));
        XsrfTokenAccessor tokens = mock(XsrfTokenAccessor.class);
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LearningCare care = new LearningCare(
                ports.communities(), ports.memberships(), ports.unsettled(), ports.transactions(), clock);
        CommunityPage page = new CommunityPage(9, "Closing", "/x", Optional.empty(), Optional.empty());
        LearningDesk desk = new LearningDesk(
                ports.communities(),
                ports.memberships(),
                space -> Optional.of("Space " + space),
                care,
                new Closing(care, making, (space, labels, limit) -> List.of(page)),
                founding,
                making,
                stage,
                clock);
        return new LearningServlet(
                current, new FormGuard(mock(WebSudoManager.class), tokens, validator), desk, () -> Words.in(language));
    }
}
