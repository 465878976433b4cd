package org.gilde.confluence.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.host.FormGuard;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.macro.Stage;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.merging.Merging;
import org.gilde.confluence.merging.MergingSteps;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.participation.Flows;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.tending.Correspondence;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.MemoryLetters;
import org.gilde.confluence.tending.MemoryWeeks;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.tending.ScriptedPages;
import org.gilde.confluence.tending.WeeklyFive;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;

/** A desk over ports in memory, and visits to it. Intake has Els, her stand-in Stan, a member Jan and a coach Cora. */
final class Office {
    final Guild guild = Guild.inMemory();
    final ScriptedPages pages = new ScriptedPages();
    final Flows flows = ParticipationPorts.inMemory().flows();
    final HttpServletResponse response = mock();
    String language = "en";
    boolean isOwnForm = true;
    final List<Letter> sent = new ArrayList<>();
    final Deeds deeds = ParticipationPorts.inMemory().deeds();
    final Correspondence correspondence;
    final Merges merges = new MemoryMerges();
    private final UserDirectory users = mock();
    private final HttpServletRequest request = mock();
    private final CurrentPerson current = mock();
    private final Clock clock = Clock.fixed(Guild.NOW, ZoneOffset.UTC);
    private final WeeklyFive weekly =
            new WeeklyFive(new MemoryWeeks(), pages, guild.ports().transactions(), clock);

    Office() {
        correspondence = new Correspondence(
                guild.ports().communities(),
                guild.ports().memberships(),
                deeds,
                new MemoryLetters(),
                new Post() {
                    @Override
                    public boolean isThere() {
                        return true;
                    }

                    @Override
                    public boolean send(Letter letter) {
                        return sent.add(letter);
                    }
                },
                guild.ports().transactions(),
                clock);
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "stan", Role.STAND_IN, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "cora", Role.COACH, Standing.JOINED);
        when(users.byName(anyString())).thenAnswer(call -> Optional.of(call.<String>getArgument(0))
                .filter(name -> !name.equals("ghost") && !name.contains("@"))
                .map(PersonKey::new));
        when(users.byMail(anyString())).thenReturn(List.of(person("one"), person("other")));
        when(users.byMail("mia@example.org")).thenReturn(List.of(person("mia")));
        when(users.fullName(any()))
                .thenAnswer(call ->
                        Optional.of("The " + call.<PersonKey>getArgument(0).value()));
    }

    void joinedLongAgo(String name) {
        guild.ports().transactions().run(() -> {
            guild.ports()
                    .memberships()
                    .keep(new Membership(
                            "INTAKE",
                            person(name),
                            Role.MEMBER,
                            Standing.JOINED,
                            true,
                            Guild.NOW.minusSeconds(40_000_000)));
            return true;
        });
    }

    static PersonKey person(String name) {
        return new PersonKey(name);
    }

    String get(String name) throws IOException {
        return get(name, Map.of());
    }

    String get(String name, Map<String, String> fields) throws IOException {
        StringWriter html = visit(name, fields);
        servlet().doGet(request, response);
        return html.toString();
    }

    String post(String name, Map<String, String> fields) throws IOException {
        StringWriter html = visit(name, fields);
        servlet().doPost(request, response);
        return html.toString();
    }

    private StringWriter visit(String name, Map<String, String> fields) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("community", "INTAKE"));
        all.putAll(fields);
        StringWriter html = new StringWriter();
        reset(request, response);
        when(current.key()).thenReturn(name.isEmpty() ? Optional.empty() : Optional.of(person(name)));
        when(current.isAdministrator()).thenReturn(name.equals("ada"));
        when(request.getParameter(anyString())).thenAnswer(call -> all.get(call.<String>getArgument(0)));
        when(response.getWriter()).thenReturn(new PrintWriter(html));
        return html;
    }

    private DeskServlet servlet() {
        CommunityPorts ports = guild.ports();
        XsrfTokenAccessor tokens = mock();
        when(tokens.getXsrfToken(any(), any(), anyBoolean())).thenReturn("secret");
        XsrfTokenValidator validator = mock();
        when(validator.getXsrfParameterName()).thenReturn("atl_token");
        when(validator.validateFormEncodedToken(any())).thenReturn(isOwnForm);
        Templates templates = new Templates();
        Stage stage = mock();
        when(stage.base(true)).thenReturn("/wiki");
        when(stage.render(anyString(), anyMap()))
                .thenAnswer(call -> templates.render(call.getArgument(0), call.<Map<String, Object>>getArgument(1)));
        MergingSteps steps = new MergingSteps(
                merges,
                ports.communities(),
                guild.care(),
                ports.memberships(),
                guild.admission(),
                ports.unsettled(),
                guild.settlement(),
                mock(),
                (from, into, actor) -> {});
        Merging merging = new Merging(
                merges,
                new MemoryJournal(),
                steps,
                ports.communities(),
                ports.memberships(),
                ports.transactions(),
                clock);
        Spaces spaces = key -> Optional.of("Space " + key);
        return new DeskServlet(
                current,
                new FormGuard(mock(WebSudoManager.class), tokens, validator),
                new DeskForms(weekly, guild.memberCare(), correspondence, merging, users),
                new DeskPage(
                        ports.communities(),
                        ports.memberships(),
                        spaces,
                        flows,
                        weekly,
                        new MergePart(merges, ports.communities(), ports.memberships(), spaces),
                        users,
                        clock),
                stage,
                () -> Words.in(language));
    }
}
