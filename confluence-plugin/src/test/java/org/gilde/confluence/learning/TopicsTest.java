package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.TopicRule.About;
import org.gilde.confluence.learning.TopicRule.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "Motivational interviewing, motivational-interviewing",
        "'  Über-Öffnung: Teil 2! ', uber-offnung-teil-2",
        "Moi & toi, moi-toi",
        "Café, cafe",
        "研修, 研修",
        "!!!, ''",
    })
    void slugIsTheTitleAsALabel(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void slugIsNoLongerThanALabel() {
        assertThat(Slug.of("x".repeat(400))).hasSize(255);
        assertThat(Slug.of("𠮷".repeat(400))).hasSize(254);
    }

    @Test
    void everyLanguageOfActivityAndCourseCountsAndSoDoRulesAboutEither() {
        Activity quiz =
                new Activity("https://l/quiz/1", Optional.empty(), new Titles(Map.of("en", "Quiz", "nl", "Toets")));
        Activity course = new Activity("https://l/course/7", Optional.empty(), new Titles(Map.of("en", "Talks")));
        List<TopicRule> rules = List.of(
                new TopicRule(1, "https://l/quiz/*", "quizzes"),
                new TopicRule(2, "https://l/course/7", "intake"),
                new TopicRule(3, "https://l/course/", "never"),
                new TopicRule(4, "https://other/*", "never"));
        assertThat(TopicRule.topics(quiz, Optional.of(course), rules))
                .containsExactly("intake", "quiz", "quizzes", "talks", "toets");
    }

    @Test
    void ruleAboutTheCourseSaysNothingOfAnActivityWithThatId() {
        Activity course = new Activity("https://l/course/7", Optional.empty(), Titles.NONE);
        Activity quiz = new Activity("https://l/quiz/1", Optional.empty(), Titles.NONE);
        List<TopicRule> rules = List.of(new TopicRule(1, new About(Part.COURSE, "*/course/?"), "intake"));
        assertThat(TopicRule.topics(course, Optional.empty(), rules)).isEmpty();
        assertThat(TopicRule.topics(quiz, Optional.of(course), rules)).containsExactly("intake");
    }

    @Test
    void ruleAboutACategoryOrAnExtensionLooksAtTheActivityAndItsCourse() {
        Activity quiz = traits(Set.of("https://l/cat/3", "https://l/site"), Map.of("https://l/subject", "Care"));
        Activity plain = new Activity("https://l/quiz/2", Optional.empty(), Titles.NONE);
        List<TopicRule> rules = List.of(
                new TopicRule(1, new About(Part.CATEGORY, "*/cat/?"), "third"),
                new TopicRule(2, new About(Part.EXTENSION, "https://l/subject", "Care"), "care"),
                new TopicRule(3, new About(Part.EXTENSION, "https://l/subject", "*"), "anything"),
                new TopicRule(4, new About(Part.EXTENSION, "https://l/other", "*"), "never"),
                new TopicRule(5, new About(Part.EXTENSION, "https://l/subject", "care"), "never"),
                new TopicRule(6, new About(Part.CATEGORY, "Care"), "never"));
        assertThat(TopicRule.topics(quiz, Optional.empty(), rules)).containsExactly("anything", "care", "third");
        assertThat(TopicRule.topics(plain, Optional.of(quiz), rules)).containsExactly("anything", "care", "third");
        assertThat(TopicRule.topics(plain, Optional.empty(), rules)).isEmpty();
    }

    private static Activity traits(Set<String> categories, Map<String, String> extensions) {
        return new Activity("https://l/quiz/1", Optional.empty(), Titles.NONE, new Traits(categories, extensions));
    }

    @Test
    void titleIsInTheReadersLanguageElseInEnglishElseInAny() {
        Titles titles = new Titles(Map.of("nl-BE", "Gesprek", "en-US", "Talk", "fr", "Entretien"));
        assertThat(titles.in(Locale.forLanguageTag("nl"))).contains("Gesprek");
        assertThat(titles.in(Locale.GERMAN, Locale.FRENCH)).contains("Entretien");
        assertThat(titles.in(Locale.GERMAN)).contains("Talk");
        assertThat(new Titles(Map.of("fr", "Entretien")).in(Locale.GERMAN)).contains("Entretien");
        assertThat(Titles.NONE.in(Locale.GERMAN)).isEmpty();
    }
}
