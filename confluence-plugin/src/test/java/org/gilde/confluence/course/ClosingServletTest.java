package org.gilde.confluence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.closing.MovingPages.Guard;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on which a Learning Community is closed")
class ClosingServletTest extends LearningRoom {
    private static final Map<String, String> CLOSE = Map.of("community", "MI", "do", "close");

    @BeforeEach
    void pagesOfEveryKind() {
        pages.add(11, "MI", "Questions", Optional.empty(), Guard.NONE);
        pages.add(12, "MI", "Checklist", Optional.of(11L), Guard.NONE);
        pages.add(13, "MI", "For us two", Optional.empty(), Guard.OWN);
        pages.add(14, "MI", "Below the trainers", Optional.empty(), Guard.ABOVE);
        pages.add(15, "MI", "Trainers", Optional.empty(), Guard.BOUND);
        pages.add(21, "INTAKE", "Questions", Optional.empty(), Guard.NONE);
    }

    @Test
    void isOneStepAwayFromThePlan() {
        assertThat(get(Map.of("community", "MI")))
                .contains("href=\"/wiki/plugins/servlet/gilde/communities/learning?community=MI&amp;do=close\"");
    }

    @Test
    void showsPageByPageWhatMayMoveAndChoosesNothingByItself() {
        String html = get(CLOSE);
        assertThat(html)
                .contains("Pages that move to Space INTAKE", "name=\"page-11\"", "name=\"page-13\"")
                .contains("There is a page of this title already. It will be called: Questions (2026-11-21)")
                .contains("Restricted: only those who may see it now will see it there.")
                .contains("name=\"open-14\"", "Everybody who reads Space INTAKE may read it")
                .contains("Restricted, and so are the pages below it: it stays here.")
                .doesNotContain("name=\"page-15\"", " checked", "name=\"open-13\"");
        List<String> ids = matches(" id=\"([^\"]+)\"", html);
        assertThat(ids).doesNotHaveDuplicates().containsAll(matches(" for=\"([^\"]+)\"", html));
    }

    @Test
    void closesWithTheChosenPagesAndWithThanks() {
        assertThat(post(with("page-11", "page-12", "page-15"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/MI");
        assertThat(pages.moved).containsExactly(11L, 12L);
        assertThat(pages.under(12)).contains(11L);
        verify(making)
                .page(
                        "MI",
                        Optional.of("Home"),
                        "Thank you",
                        "<p>You go on as members of Space INTAKE. Whoever would rather not can leave there with one click.</p>"
                                + "<p>These pages stand in Space INTAKE now:</p><ul>"
                                + link("Questions (2026-11-21)")
                                + link("Checklist")
                                + "</ul>",
                        Set.of(),
                        ELS);
        verify(making).archive("MI");
        assertThat(ports.communities().find("MI").flatMap(Community::closed)).contains(NOW);
    }

    private static String link(String title) {
        return "<li><ac:link><ri:page ri:space-key=\"INTAKE\" ri:content-title=\"" + title + "\"/></ac:link></li>";
    }

    @Test
    void opensARestrictedPageToMorePeopleOnlyWhereThatWasSaid() {
        Map<String, String> typed = with("page-14", "page-11");
        typed.put("thanks", "Thank you <Jan>");
        assertThat(post(typed))
                .contains("Something is not right yet", "May more people read it?", "Thank you &lt;Jan&gt;")
                .contains("name=\"page-14\" value=\"on\" checked", "name=\"page-11\" value=\"on\" checked");
        verify(making, never()).archive(any());
        assertThat(pages.moved).isEmpty();
        typed.put("open-14", "on");
        assertThat(post(typed)).isEmpty();
        assertThat(pages.moved).containsExactly(11L, 14L);
    }

    @Test
    void changesNothingWithoutItsTokenAndKeepsWhatWasChosen() {
        visitor.withForgedForms();
        assertThat(post(with("page-12"))).contains("Nothing was changed.", "name=\"page-12\" value=\"on\" checked");
        assertThat(journal.all("closing")).isEmpty();
        assertThat(pages.moved).isEmpty();
    }

    @Test
    void sentTwiceOrAgainAfterwardsClosesOnce() {
        post(with("page-11"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/MI");
        assertThat(post(with("page-11", "page-12"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/MI");
        assertThat(pages.moved).containsExactly(11L);
        verify(making).archive("MI");
        assertThat(get(Map.of("community", "MI"))).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/MI");
    }

    @Test
    void tellsWhoeverComesMeanwhileThatItGoesOnAndLetsThemChangeNothing() {
        doThrow(new IllegalStateException("away")).doNothing().when(making).archive("MI");
        assertThat(post(with("page-11"))).contains("is being closed", "look again in a few minutes");
        assertThat(get(Map.of("community", "MI"))).contains("is being closed").doesNotContain("<form");
        assertThat(post(with("page-12"))).contains("is being closed");
        assertThat(post(Map.of("community", "MI", "do", "move", "phase", "share", "seen", seen())))
                .contains("is being closed");
        assertThat(pages.moved).containsExactly(11L);
        doNothing().when(making).archive("MI");
    }

    @Test
    void showsAnAdministratorWhoIsNoMemberNoPages() {
        ports.memberships().removeAll(ELS);
        visitor.administering();
        assertThat(get(CLOSE))
                .contains("There are no pages here that you can move.")
                .doesNotContain("Questions");
        assertThat(post(with("page-11"))).isEmpty();
        assertThat(pages.moved).isEmpty();
        verify(making).archive("MI");
    }

    @Test
    void isForThoseInCharge() {
        ports.memberships().removeAll(ELS);
        join("MI", Role.MEMBER);
        assertThat(get(CLOSE)).isEmpty();
        assertThat(post(with("page-11"))).isEmpty();
        assertThat(pages.moved).isEmpty();
        verify(making, never()).archive(any());
    }

    @Test
    void refusesWordsThatAreTooLong() {
        Map<String, String> typed = with("page-11");
        typed.put("thanks", "x".repeat(2001));
        assertThat(post(typed)).contains("2000 characters at most");
        assertThat(pages.moved).isEmpty();
    }

    @Test
    void speaksTheReadersLanguage() {
        visitor.reading("nl");
        assertThat(get(CLOSE)).contains("<html lang=\"nl\">", "die naar Space INTAKE gaan", "Afgeschermd:");
    }

    private static Map<String, String> with(String... chosen) {
        Map<String, String> typed = new HashMap<>(CLOSE);
        for (String name : chosen) {
            typed.put(name, "on");
        }
        return typed;
    }
}
