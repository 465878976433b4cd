package org.gilde.confluence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.founding.MadePage;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Newer macros for older pages")
class RenewalServletTest {
    private static final PersonKey ELS = new PersonKey("els");
    private static final Map<String, String> ADD =
            Map.of("community", "DEBT", "do", "add", "page", "home", "macro", "cop-header");

    private final Foundry foundry = new Foundry();
    private final CurrentPerson current = mock();
    private final XsrfTokenValidator validator = mock();
    private final HttpServletRequest request = mock();
    private final HttpServletResponse response = mock();
    private final Map<Long, String> bodies = new HashMap<>();
    private final Map<Long, String> comments = new HashMap<>();
    private final Set<Long> closedToEls = new HashSet<>();
    private StringWriter html = new StringWriter();

    private final class Pages implements WikiPages {
        @Override
        public Optional<Written> find(String space, long id) {
            return Optional.ofNullable(bodies.get(id))
                    .filter(body -> !closedToEls.contains(id))
                    .map(body -> new Written("Page " + id, "/pages/" + id, body));
        }

        @Override
        public void change(long id, UnaryOperator<String> change, String comment) {
            bodies.computeIfPresent(id, (same, body) -> change.apply(body));
            comments.put(id, comment);
        }
    }

    @BeforeEach
    void elsFoundedDebtHelpWithAnOlderApp() {
        foundry.knows(Set.of("my-learning"));
        foundry.founding()
                .found(new Founding.Request("DEBT", "Debt help", "How we help.", Set.of(), Joining.OPEN, "en", ELS));
        foundry.wiki()
                .pages
                .getOrDefault("DEBT", Map.of())
                .values()
                .forEach(made -> bodies.put(made.id(), made.storage()));
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(true);
        foundry.knows(Set.of("my-learning", "cop-header", "lc-list"));
    }

    private long home() {
        return foundry.made().of("DEBT").get(0).id();
    }

    private String homeBody() {
        return bodies.getOrDefault(home(), "");
    }

    private RenewalServlet servlet() {
        XsrfTokenAccessor tokens = mock();
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        Stage stage = mock();
        Templates templates = new Templates();
        when(stage.base(true)).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> templates.render(call.getArgument(0), call.<Map<String, Object>>getArgument(1)));
        return new RenewalServlet(
                current,
                new FormGuard(mock(WebSudoManager.class), tokens, validator),
                foundry.renewal(new Pages()),
                key -> Optional.of("Debt <help>"),
                stage,
                () -> Words.in("en"));
    }

    private void as(String name, Map<String, String> fields) throws IOException {
        html = new StringWriter();
        clearInvocations(response);
        when(current.key())
                .thenReturn(Optional.of(name).filter(known -> !known.isEmpty()).map(PersonKey::new));
        when(current.isAdministrator()).thenReturn(name.equals("ada"));
        when(request.getParameter(anyString())).thenAnswer(call -> fields.get(call.<String>getArgument(0)));
        when(response.getWriter()).thenReturn(new PrintWriter(html));
    }

    private String get(String name) throws IOException {
        as(name, Map.of("community", "DEBT"));
        servlet().doGet(request, response);
        return html.toString();
    }

    private void post(String name, Map<String, String> fields) throws IOException {
        as(name, fields);
        servlet().doPost(request, response);
    }

    private void answered(String done) throws IOException {
        verify(response).sendRedirect("/wiki/plugins/servlet/gilde/communities/renewal?community=DEBT&done=" + done);
    }

    @Test
    void areListedPageByPageForWhoeverLooksAfterTheCommunity() throws IOException {
        assertThat(get("els"))
                .contains("Debt &lt;help&gt;", "Page " + home(), "/wiki/pages/" + home(), "Community header")
                .contains("value=\"secret\"", "value=\"cop-header\"", "value=\"lc-list\"")
                .doesNotContain("value=\"my-learning\"");
        assertThat(get("ada")).contains("value=\"cop-header\"");
    }

    @Test
    void areAddedOnceWithACommentAndNothingElseIsTouched() throws IOException {
        String before = homeBody();
        post("els", ADD);
        answered("add");
        assertThat(homeBody()).contains("ac:name=\"cop-header\"").doesNotContain("ac:name=\"lc-list\"");
        assertThat(homeBody().lines()).containsAll(before.lines().toList());
        assertThat(comments).containsEntry(home(), "Community header added, new in Gilde");
        String once = homeBody();
        post("els", ADD);
        answered("none");
        assertThat(homeBody()).isEqualTo(once);
        assertThat(get("els")).doesNotContain("value=\"cop-header\"").contains("value=\"lc-list\"");
    }

    @Test
    void areNotOfferedAgainOnceSkippedOrTakenOutByHand() throws IOException {
        String before = homeBody();
        post("els", Map.of("community", "DEBT", "do", "skip", "page", "home", "macro", "lc-list"));
        answered("skip");
        post("els", Map.of("community", "DEBT", "do", "skip", "page", "groups", "macro", "lc-list"));
        post("els", ADD);
        bodies.put(home(), before);
        assertThat(homeBody()).isEqualTo(before);
        assertThat(get("els")).contains("There is nothing new for these pages.");
        assertThat(foundry.made().of("DEBT"))
                .filteredOn(page -> page.name().equals("home"))
                .extracting(MadePage::settled)
                .containsExactly(Set.of("my-learning", "cop-header", "lc-list"));
    }

    @Test
    void areAddedAtTheEndOfAPageThatWasWrittenAnew() throws IOException {
        bodies.put(home(), "<p>All ours</p>");
        post("els", ADD);
        assertThat(homeBody()).startsWith("<p>All ours</p>\n<ac:structured-macro ac:name=\"cop-header\"");
    }

    @Test
    void areNotOfferedWhereSomebodyPutThemOrThePageIsGoneOrClosed() throws IOException {
        bodies.put(home(), homeBody() + "<ac:structured-macro ac:name=\"lc-list\"/>");
        assertThat(get("els").split("value=\"lc-list\"", -1))
                .as("on another page only")
                .hasSize(2);
        closedToEls.add(home());
        assertThat(get("els")).doesNotContain("Community header");
        post("els", ADD);
        answered("none");
        closedToEls.clear();
        bodies.remove(home());
        assertThat(get("els")).doesNotContain("Community header");
    }

    @Test
    void areNotThereForAnybodyElse() throws IOException {
        foundry.join("DEBT", new PersonKey("jan"), Role.MEMBER);
        for (String name : new String[] {"jan", "karim", ""}) {
            get(name);
            verify(response).sendError(404);
            post(name, ADD);
            verify(response).sendError(404);
        }
        assertThat(homeBody()).doesNotContain("cop-header");
        foundry.join("DEBT", new PersonKey("sam"), Role.STAND_IN);
        assertThat(get("sam")).contains("value=\"cop-header\"");
    }

    @Test
    void areNotChangedByAFormOfAnotherSite() throws IOException {
        when(validator.validateFormEncodedToken(any())).thenReturn(false);
        post("els", ADD);
        assertThat(html.toString()).contains("role=\"status\"");
        verify(response, never()).sendRedirect(anyString());
        assertThat(homeBody()).doesNotContain("cop-header");
    }

    @Test
    void areNotThereForAClosedCommunityOrAnUnknownWish() throws IOException {
        post("els", Map.of("community", "DEBT", "do", "burn", "page", "home", "macro", "lc-list"));
        answered("none");
        Community debt = foundry.communities().find("DEBT").orElseThrow();
        foundry.communities()
                .keep(new Community(
                        debt.key(),
                        debt.domain(),
                        debt.topics(),
                        debt.stage(),
                        debt.joining(),
                        debt.rhythm(),
                        debt.houseRules(),
                        debt.language(),
                        debt.plan(),
                        Optional.of(Instant.EPOCH)));
        get("els");
        verify(response).sendError(404);
    }
}
