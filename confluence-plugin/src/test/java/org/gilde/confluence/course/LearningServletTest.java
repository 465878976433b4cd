package org.gilde.confluence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.LicensedOnly;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.founding.Founding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

@DisplayName("The page of a Learning Community")
class LearningServletTest extends LearningRoom {
    @Test
    void asksForWhatIsNeededAndNoMore() {
        assertThat(get(Map.of("parent", "INTAKE")))
                .contains("content=\"atl.general\"", "inside Space INTAKE", "name=\"atl_token\" value=\"secret\"")
                .contains("name=\"parent\" value=\"INTAKE\"", "Make it", "id=\"gilde-joining-invited\"")
                .doesNotContain("Move on by hand", "Close the Learning Community");
    }

    @Test
    void foundsOneWithItsPlan() {
        when(founding.found(any())).thenReturn(true);
        whole.putAll(Map.of("run", "autumn 2026", "joining", "request", "time-learn", "two hours"));
        assertThat(post(whole)).isEmpty();
        ArgumentCaptor<Founding.Request> founded = ArgumentCaptor.forClass(Founding.Request.class);
        verify(founding).found(founded.capture());
        assertThat(visitor.sentTo())
                .isEqualTo("/wiki/display/" + founded.getValue().key());
        assertThat(founded.getValue().name()).isEqualTo("Talking well");
        assertThat(founded.getValue().joining()).isEqualTo(Joining.ON_REQUEST);
        assertThat(founded.getValue().language()).isEqualTo("nl");
        assertThat(founded.getValue().creator()).isEqualTo(ELS);
        LearningPlan plan = founded.getValue().plan().orElseThrow();
        assertThat(plan.parent()).isEqualTo("INTAKE");
        assertThat(plan.run()).isEqualTo("autumn 2026");
    }

    @Test
    void givesABadFormBackAsTypedWithTheProblemBesideTheField() {
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
    void changesNothingWithoutItsTokenAndLosesNothing() {
        visitor.withForgedForms();
        assertThat(post(whole)).contains("Nothing was changed.", "value=\"Talking well\"");
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
    void isForThoseInCharge(String community, String role, boolean entered) {
        ports.memberships().removeAll(ELS);
        if (!"stranger".equals(role)) {
            join(community, Role.valueOf(role));
        }
        String field = "INTAKE".equals(community) ? "parent" : "community";
        assertThat(get(Map.of(field, community)).isEmpty()).isEqualTo(!entered);
        if (!entered) {
            assertThat(visitor.status()).isEqualTo(404);
        }
    }

    @Test
    void refusesAnonymousPeopleClosedParentsAndThoseWhoMayNotMakeSpaces() {
        assertThat(get(Map.of("parent", "MI"))).isEmpty();
        assertThat(get(Map.of("parent", "NONE"))).isEmpty();
        when(making.mayCreate(any())).thenReturn(false);
        assertThat(get(Map.of("parent", "INTAKE"))).isEmpty();
        visitor.anonymous();
        assertThat(get(Map.of("community", "MI"))).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(LearningServlet.class.isAnnotationPresent(LicensedOnly.class))
                .isTrue();
    }

    @Test
    void changesThePlanLater() {
        assertThat(get(Map.of("community", "MI")))
                .contains("value=\"2026-09-30\"", "From the course: October 31, 2026", "Move on by hand")
                .doesNotContain("id=\"gilde-name\"");
        Map<String, String> typed = new HashMap<>(whole);
        typed.remove("parent");
        typed.putAll(Map.of("community", "MI", "course", "https://lms.example/7", "do", "save", "seen", seen()));
        assertThat(post(typed)).isEmpty();
        assertThat(visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/learning?community=MI&done=saved");
        assertThat(plan().course()).isEqualTo("https://lms.example/7");
        assertThat(get(Map.of("community", "MI", "done", "saved"))).contains("The plan was saved.");
        assertThat(get(Map.of("community", "MI", "done", HOSTILE))).doesNotContain("<script", "aui-message");
    }

    @Test
    void movesThePhaseByHand() {
        assertThat(post(Map.of("community", "MI", "do", "move", "phase", "share", "seen", seen())))
                .isEmpty();
        assertThat(plan().on(LocalDate.of(2026, 11, 21))).isEqualTo(Phase.SHARE);
    }

    @Test
    void speaksTheReadersLanguage() {
        visitor.reading("nl");
        assertThat(get(Map.of("community", "MI"))).contains("<html lang=\"nl\">", "Nulmeting (0 tot 100)", "Borgen");
    }

    @Test
    void labelsEveryFieldAndGivesNoIdTwice() {
        String html = get(Map.of("community", "MI"));
        List<String> ids = matches(" id=\"([^\"]+)\"", html);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(matches(" for=\"([^\"]+)\"", html));
        for (String described : matches("aria-describedby=\"([^\"]+)\"", html)) {
            assertThat(ids).contains(described.split(" ", -1));
        }
    }
}
