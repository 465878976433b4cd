package org.gilde.confluence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.KeyTakenException;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a Learning Community, when people or browsers do something else in between")
class LearningInterruptionsTest extends LearningRoom {
    private static final String MEANWHILE = "Somebody changed the plan after you opened this page";

    private final KeyTakenException taken = new KeyTakenException("TW");

    @BeforeEach
    void foundsAtOnce() {
        when(founding.progress(any(), any())).thenReturn(Optional.empty());
        when(founding.found(any())).thenAnswer(call -> {
            Founding.Request request = call.getArgument(0);
            names.put(request.key(), request.name());
            keep(request.key(), request.plan());
            return true;
        });
        when(founding.isTaken(any())).thenAnswer(call -> names.containsKey(call.<String>getArgument(0)));
    }

    @Test
    void oneFormSentTwiceMakesOne() {
        assertThat(post(whole)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/TW");
        assertThat(post(whole)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/TW");
        verify(founding).found(any());
    }

    @Test
    void goingBackAndSendingSomethingElseUnderTheSameNameSaysSo() {
        post(whole);
        whole.put("run", "spring 2027");
        assertThat(post(whole))
                .contains("id=\"gilde-name-problem\">There is one of this name here already.", "value=\"spring 2027\"");
        verify(founding).found(any());
        whole.put("name", "Talking better");
        assertThat(post(whole)).isEmpty();
        verify(founding, times(2)).found(any());
    }

    @Test
    void theSecondOfADoubleClickWaitsForTheFirst() {
        when(founding.isTaken("TW")).thenReturn(true);
        when(founding.progress("TW", ELS)).thenReturn(Optional.of(new Founding.Progress("Talking well", 3, 11)));
        doThrow(taken).when(founding).found(any());
        assertThat(post(whole)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/INTAKE");
    }

    @Test
    void theSecondOfADoubleClickLeadsToWhatTheFirstMadeInBetween() {
        doAnswer(call -> {
                    Founding.Request request = call.getArgument(0);
                    names.put(request.key(), request.name());
                    keep(request.key(), request.plan());
                    throw taken;
                })
                .when(founding)
                .found(any());
        assertThat(post(whole)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/TW");
    }

    @Test
    void somebodyElsesSpaceOfThatKeyInTheSameMomentSaysSoAndLosesNothing() {
        doThrow(taken).when(founding).found(any());
        assertThat(post(whole)).contains("Please try again.", "value=\"Talking well\"");
    }

    @Test
    void anExpiredTokenChangesNothingAndLosesNothing() {
        visitor.withForgedForms();
        assertThat(post(change("autumn", seen()))).contains("Nothing was changed.", "value=\"autumn\"");
        assertThat(post(Map.of("community", "MI", "do", "move", "phase", "share", "seen", seen())))
                .contains("Nothing was changed.");
        assertThat(plan().run()).isEmpty();
        visitor.withOwnForms();
        assertThat(post(change("autumn", seen()))).isEmpty();
        assertThat(plan().run()).isEqualTo("autumn");
    }

    @Test
    void theSecondOfTwoCoordinatorsSeesWhatTheFirstDidAndDecides() {
        String both = seen();
        assertThat(post(change("autumn", both))).isEmpty();
        assertThat(post(change("winter", both))).contains(MEANWHILE, "value=\"winter\"", seen());
        assertThat(plan().run()).isEqualTo("autumn");
        assertThat(post(change("winter", seen()))).isEmpty();
        assertThat(plan().run()).isEqualTo("winter");
    }

    @Test
    void goingBackAndSavingAnOldFormOnceMoreSaysSo() {
        String first = seen();
        post(change("autumn", first));
        assertThat(post(change("autumn", first))).contains(MEANWHILE);
    }

    @Test
    void aPhaseIsNotMovedOverWhatSomebodyElseChanged() {
        String both = seen();
        post(change("autumn", both));
        assertThat(post(Map.of("community", "MI", "do", "move", "phase", "close", "seen", both)))
                .contains("nothing was changed now", "value=\"autumn\"");
        assertThat(plan().on(LocalDate.of(2026, 11, 21))).isNotEqualTo(Phase.CLOSE);
    }

    @Test
    void aCoordinatorWhoIsNoneAnyMoreIsRefused() {
        String mark = seen();
        ports.memberships().remove("MI", ELS);
        ports.memberships().remove("INTAKE", new PersonKey("els"));
        assertThat(post(change("autumn", mark))).isEmpty();
        assertThat(plan().run()).isEmpty();
    }

    private Map<String, String> change(String run, String mark) {
        Map<String, String> typed = new HashMap<>(whole);
        typed.remove("parent");
        typed.putAll(Map.of("community", "MI", "run", run, "do", "save", "seen", mark));
        return typed;
    }
}
