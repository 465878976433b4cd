package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.learning.SomeTopics;
import org.gilde.confluence.learning.Traits;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The administrator's page of topics")
class TopicsServletTest {
    private static final String QUIZ = "https://lms.example/quiz/1";

    private final SomeTopics some = new SomeTopics();
    private final Visitor visitor = new Visitor().as("ada");

    @Test
    void triesARuleBeforeItIsKept() {
        some.know(QUIZ, "Open <b>questions");
        assertThat(post(Map.of("do", "preview", "activity", "*quiz*", "topic", "Talks, intake")))
                .contains("The rule is about 1 activity.", "Nothing was changed.")
                .contains("Open &lt;b&gt;questions", ">open-b-questions</td>", ">intake, open-b-questions, talks</td>")
                .contains("value=\"*quiz*\"", "value=\"Talks, intake\"");
        assertThat(some.topics().rules()).isEmpty();
    }

    @Test
    void addsARuleForEachLabelAndTakesOneAway() {
        Map<String, String> rule =
                Map.of("do", "add-rule", "part", "course", "activity", "*/course/7", "topic", "Talks, intake,");
        assertThat(post(rule)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/admin/topics?done=added");
        post(rule);
        assertThat(get(Map.of("done", "added")))
                .contains("The rule was added.", "Course only", "*/course/7", ">talks<", ">intake<")
                .contains("aria-label=\"Remove the rule that gives */course/7 the label talks\"");
        assertThat(some.topics().rules()).hasSize(2);
        long first = some.topics().rules().get(0).id();
        post(Map.of("do", "remove-rule", "rule", Long.toString(first)));
        assertThat(some.topics().rules()).hasSize(1);
        assertThat(post(Map.of("do", "remove-rule", "rule", "-5"))).doesNotContain("aui-message");
    }

    @Test
    void beginsARuleFromACategoryOrAnExtension() {
        some.know(QUIZ, "", new Traits(Set.of("https://l/cat/3"), Map.of("https://l/subject", "Care & <b>")));
        assertThat(get(Map.of()))
                .contains(
                        "?part=category&amp;activity=https%3A%2F%2Fl%2Fcat%2F3#gilde-rule",
                        "?part=extension&amp;key=https%3A%2F%2Fl%2Fsubject&amp;activity=Care+%26+%3Cb%3E#gilde-rule",
                        "https://l/subject<span class=\"gilde-row-what\">Care &amp; &lt;b&gt;</span>");
        Map<String, String> rule = Map.of(
                "do", "preview", "part", "extension", "key", "https://l/subject", "activity", "Care*", "topic", "care");
        assertThat(post(rule))
                .contains("The rule is about 1 activity.", "<option value=\"extension\" selected>Extension</option>")
                .contains("name=\"key\" value=\"https://l/subject\"");
        Map<String, String> kept = new HashMap<>(rule);
        kept.put("do", "add-rule");
        post(kept);
        assertThat(get(Map.of()))
                .contains("Extension<span class=\"gilde-row-what\">https://l/subject</span>", "None here.");
        kept.put("key", "subject");
        assertThat(post(kept)).contains("Write the key of the extension");
        assertThat(some.topics().rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',topic,Write an id or a value of at most 450",
        "*,topic,This would be about everything",
        "?*,topic,This would be about everything",
        "a*b,'',Write one label to ten",
        "a,...,Write one label to ten"
    })
    void changesNothingWhenARuleIsBad(String activity, String topic, String problem) {
        assertThat(post(Map.of("do", "add-rule", "activity", activity, "topic", topic)))
                .contains(problem, "Nothing was changed.");
        assertThat(some.topics().rules()).isEmpty();
    }

    @Test
    void listsActivitiesWithoutATopicAPageAtATime() {
        assertThat(get(Map.of())).contains("None here.");
        for (int i = 0; i < 51; i++) {
            some.know(QUIZ + i, "");
        }
        String page = get(Map.of());
        assertThat(page)
                .contains("Name unknown", QUIZ + "0<", "?activity=https%3A%2F%2Flms.example%2Fquiz%2F10#gilde-rule")
                .contains("?after=50#gilde-without")
                .doesNotContain(QUIZ + "50<");
        assertThat(get(Map.of("after", "50"))).contains(QUIZ + "50<").doesNotContain("?after=");
        assertThat(get(Map.of("activity", QUIZ))).contains("name=\"activity\" value=\"" + QUIZ + "\"");
    }

    @Test
    void isForAdministratorsOnly() {
        visitor.as("jan");
        assertThat(post(Map.of("do", "add-rule", "activity", "a", "topic", "b")))
                .isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada").unproven();
        assertThat(get(Map.of())).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        assertThat(some.topics().rules()).isEmpty();
        assertThat(TopicsServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    void changesNothingWithoutItsToken() {
        visitor.withForgedForms();
        assertThat(post(Map.of("do", "add-rule", "activity", "a", "topic", "b")))
                .contains("Nothing was changed.");
        assertThat(some.topics().rules()).isEmpty();
    }

    private String get(Map<String, String> fields) {
        return visitor.get(new TopicsServlet(visitor.screens(), new TopicsDesk(some.topics())), fields);
    }

    private String post(Map<String, String> fields) {
        return visitor.post(new TopicsServlet(visitor.screens(), new TopicsDesk(some.topics())), fields);
    }
}
