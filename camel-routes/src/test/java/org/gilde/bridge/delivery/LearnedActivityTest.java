package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.bridge.delivery.Minimising.AGENT;
import static org.gilde.bridge.delivery.Minimising.MODULE;
import static org.gilde.bridge.delivery.Minimising.completed;
import static org.gilde.bridge.delivery.Minimising.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedActivityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"parent":[M,C]}                     | c
                    {"grouping":[C]}                     | c
                    {"category":[L,C]}                   | c
                    {"parent":C}                         | c
                    {"grouping":[C],"parent":[D]}        | d
                    {"category":[C],"grouping":[D]}      | d
                    {"parent":[M,L]}                     | none
                    {"parent":[S]}                       | none
                    {"other":[C]}                        | none
                    {}                                   | none
                    """)
    void findsTheCourseNearestToTheActivity(String contextActivities, String expected) {
        String places = contextActivities
                .replace(
                        "M",
                        "{\"id\":\"https://m\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/module\"}}")
                .replace("L", "{\"id\":\"https://l\"}")
                .replace("S", "{\"id\":\"https://lms.sociaalhuis.example/mod/7\",\"definition\":{\"type\":\"T\"}}")
                .replace(
                        "C",
                        "{\"id\":\"https://c\",\"definition\":{\"type\":\"https://w3id.org/xapi/cmi5/activitytype/course\"}}")
                .replace("D", "{\"id\":\"https://d\",\"definition\":{\"type\":\"T\"}}")
                .replace("\"T\"", "\"http://adlnet.gov/expapi/activities/course\"");
        String event = event(completed(AGENT, MODULE, ",\"context\":{\"contextActivities\":" + places + "}"));
        if (expected.equals("none")) {
            assertThat(event).doesNotContain("\"course\":");
        } else {
            assertThat(event).contains("\"course\":{\"id\":\"https://" + expected + "\"");
        }
    }

    @Test
    void knowsTheCoursesOfOldMoodlePlugins() {
        String around = ",\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"https://c\",\"definition\":{"
                + "\"type\":\"http://id.tincanapi.com/activitytype/lms/course\"}}]}}";
        assertThat(event(completed(AGENT, MODULE, around))).contains("\"course\":{\"id\":\"https://c\"");
    }

    @Test
    void namesNoCourseForACourseItself() {
        String course =
                "{\"id\":\"https://c1\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/course\"}}";
        String around = ",\"context\":{\"contextActivities\":{\"parent\":[" + course.replace("c1", "c2") + "]}}";
        assertThat(event(completed(AGENT, course, around))).doesNotContain("\"course\":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [{"id":"https://b"},{"id":"https://a","definition":{"name":{"en":"n"}}},{"id":"https://b"}] | ["https://a","https://b"]
                    {"id":"urn:a"}                                        | ["urn:a"]
                    [{"id":"no IRI"},{"id":"subject"},{"id":7},"urn:x",{"id":"https://a\\u0000"}] | none
                    []                                                    | none
                    """)
    void namesTheCategoriesThatAreIris(String category, String expected) {
        String event =
                event(completed(AGENT, MODULE, ",\"context\":{\"contextActivities\":{\"category\":" + category + "}}"));
        if (expected.equals("none")) {
            assertThat(event).doesNotContain("categories");
        } else {
            assertThat(event).contains("\"categories\":" + expected + "}").doesNotContain("\"name\":{\"en\":\"n\"}");
        }
    }

    @Test
    void namesNoMoreThanTwentyCategoriesAndNoneThatIsTooLong() {
        String most = IntStream.range(10, 40)
                .mapToObj(i -> "{\"id\":\"urn:" + i + "\"}")
                .collect(Collectors.joining(",", "[{\"id\":\"urn:" + "0".repeat(447) + "\"},", "]"));
        assertThat(event(completed(AGENT, MODULE, ",\"context\":{\"contextActivities\":{\"category\":" + most + "}}")))
                .contains("\"urn:10\"", "\"urn:29\"")
                .doesNotContain("\"urn:30\"", "urn:000");
    }

    @Test
    void leavesOutTitlesThatNobodyCouldKeepAndBringsTheRest() {
        String named = "{\"id\":\"https://m\",\"definition\":{\"name\":{\"nl\":\"%s\",\"en\":\"Intake\"}}}";
        for (String bad : List.of("", " ", "x".repeat(5_000_000), "a\\u0000b", "\\ud800")) {
            assertThat(event(completed(AGENT, named.formatted(bad), "")))
                    .contains("\"name\":{\"en\":\"Intake\"}")
                    .doesNotContain("nl");
        }
        assertThat(event(completed(AGENT, named.formatted("x".repeat(8_000)), "")))
                .contains("\"nl\"");
        assertThat(event(completed(AGENT, "{\"id\":\"https://m\",\"definition\":{\"name\":{\"nl\":\"\"}}}", "")))
                .doesNotContain("name\":{");
    }

    @Test
    void keepsExtensionsOnTheListAndOnlyShortTexts() {
        String subject = "https://lms.sociaalhuis.example/subject";
        ActivityTraits chosen = new ActivityTraits(Set.of(subject, "urn:level"));
        String plain = "{\"id\":\"https://m\"}";
        String module =
                "{\"id\":\"https://m\",\"definition\":{\"extensions\":{\"" + subject + "\":\"Care\",\"urn:x\":\"y\"}}}";
        String context =
                ",\"context\":{\"extensions\":{\"" + subject + "\":\"Other\",\"urn:level\":%s,\"urn:me\":\"Fatima\"}}";
        assertThat(event(chosen, completed(AGENT, module, context.formatted("\"two\""))))
                .contains("\"extensions\":{\"" + subject + "\":\"Care\",\"urn:level\":\"two\"}}")
                .doesNotContain("urn:x", "Other", "Fatima");
        assertThat(event(chosen, completed(AGENT, plain, context.formatted("2"))))
                .contains("\"extensions\":{\"" + subject + "\":\"Other\"}}");
        for (String bad : List.of(
                "true",
                "[\"two\"]",
                "{\"a\":\"b\"}",
                "null",
                "\"\"",
                "\" \"",
                "\"a\\nb\"",
                "\"" + "x".repeat(201) + "\"")) {
            assertThat(event(chosen, completed(AGENT, module, context.formatted(bad))))
                    .doesNotContain("urn:level");
        }
        assertThat(event(completed(AGENT, module, context.formatted("\"two\""))))
                .doesNotContain("extensions");
        String course = ",\"context\":{\"contextActivities\":{\"parent\":[{\"id\":\"https://c\",\"definition\":{"
                + "\"type\":\"http://adlnet.gov/expapi/activities/course\",\"extensions\":{\"urn:level\":\"one\"}}}]}}";
        assertThat(event(chosen, completed(AGENT, plain, course))).contains("\"extensions\":{\"urn:level\":\"one\"}}");
    }
}
