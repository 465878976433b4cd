package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gilde.confluence.learning.InformalDraft.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An informal item as somebody typed it")
class InformalDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void becomesAnItemWithPlainTitleAndLabels() {
        InformalDraft draft = new InformalDraft(
                "  A \u0000 talk\r\n<b>with</b>\ud800 Els ", "learned", "2026-11-20", "Intake talks, ,intake talks,É");
        assertThat(draft.problems(TODAY)).isEmpty();
        InformalItem item = draft.item();
        assertThat(item.title()).isEqualTo("A talk <b>with</b> Els");
        assertThat(item.state()).isEqualTo(LearningState.LEARNED);
        assertThat(item.at()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(item.topics()).containsExactly("e", "intake-talks");
        assertThat(item.standing().completed()).contains(item.at());
    }

    @Test
    void keepsTwoHundredCharactersAndNotOneMore() {
        assertThat(titled("x".repeat(200)).problems(TODAY)).isEmpty();
        assertThat(titled("x".repeat(201)).problems(TODAY)).containsExactly(Problem.LONG_TITLE);
        assertThat(titled("x".repeat(5_000_000)).problems(TODAY)).containsExactly(Problem.LONG_TITLE);
        assertThat(titled(" \n\u0007").problems(TODAY)).containsExactly(Problem.NO_TITLE);
    }

    @ParameterizedTest
    @CsvSource({
        "learned,2026-11-22,",
        "learned,2026-11-23,FUTURE",
        "planned,2027-11-23,",
        "in-progress,2026-02-30,DAY",
        "planned,1899-12-31,DAY",
        "planned,+999999999-12-31,DAY",
        "planned,22/11/2026,DAY",
        "failed,2026-11-22,STATE",
        "LEARNED,2026-11-22,STATE"
    })
    void hasAStateAndADateThatFit(String state, String day, Problem problem) {
        var problems = new InformalDraft("x", state, day, "").problems(TODAY);
        assertThat(problems).isEqualTo(problem == null ? java.util.Set.of() : java.util.Set.of(problem));
    }

    @Test
    void hasTenTopicsAtMost() {
        assertThat(new InformalDraft("x", "learned", "2026-11-22", "a,b,c,d,e,f,g,h,i,j").problems(TODAY))
                .isEmpty();
        assertThat(new InformalDraft("x", "learned", "2026-11-22", "a,b,c,d,e,f,g,h,i,j,k").problems(TODAY))
                .containsExactly(Problem.TOPICS);
    }

    @Test
    void namesOnlyTheThreeStatesThatSomebodyMayChoose() {
        assertThat(InformalDraft.word(LearningState.IN_PROGRESS)).isEqualTo("in-progress");
        assertThat(InformalDraft.word(LearningState.GRANTED)).isEmpty();
    }

    private static InformalDraft titled(String title) {
        return new InformalDraft(title, "learned", "2026-11-22", "");
    }
}
