package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.LearningState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The editor's preview of a macro")
class PreviewTest {
    private static final Map<String, String> TOPIC = Map.of("topic", "motivational-interviewing");

    private final Wiki wiki = Story.wiki();

    @BeforeEach
    void isOpen() {
        wiki.output = "preview";
        wiki.items.put(Story.JAN, List.of(Story.item(9, LearningState.ATTEMPTED)));
        Story.community(wiki);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWhatTheEditingPersonWillSeeWhetherThePageIsSavedOrNot(boolean saved) {
        wiki.saved = saved;
        assertThat(wiki.learnedBeside(TOPIC))
                .contains("What I learned", "Score 82%", "What colleagues shared", "Jan Peeters")
                .doesNotContain("Attempted");
        assertThat(wiki.myLearning(Map.of())).contains("Score 82%").doesNotContain("Attempted", "Jan Peeters");
        assertThat(wiki.communityHeader(Map.of())).contains("Els Willems");
    }

    @Test
    void isOfAnotherPersonsLearningOnlyWhatThatPersonShared() {
        wiki.reader = Optional.of(Story.KARIM);
        assertThat(wiki.learnedBeside(TOPIC)).doesNotContain("Score 82%", "Completed");
        assertThat(wiki.myLearning(Map.of())).doesNotContain("Score 82%", "Attempted");
    }

    @Test
    void ofANewPageWithoutALabelStillRenders() {
        wiki.saved = false;
        assertThat(wiki.learnedBeside(Map.of())).contains("gilde-beside");
        assertThat(wiki.myLearning(Map.of())).contains("gilde-mine");
    }

    @Test
    void whereThereIsNoSpaceYetIsAPlainSentence() {
        wiki.saved = false;
        wiki.space = "";
        assertThat(wiki.learnedBeside(TOPIC)).contains("There is no space with the key");
        assertThat(wiki.myLearning(Map.of())).contains("gilde-mine");
        assertThat(wiki.communityHeader(Map.of())).contains("class=\"gilde").doesNotContain("Els Willems");
    }

    @Test
    void saysWhichParameterIsWrong() {
        wiki.saved = false;
        assertThat(wiki.learnedBeside(Map.of("columns", "mine"))).contains("\u201cmine\u201d is not possible");
    }
}
