package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gilde.bridge.delivery.Skipped.Reason;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementToLearningEventTest {
    private static final UUID ID = UUID.fromString("1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f");
    private static final String AGENT =
            "{\"mbox\":\"mailto:fatima@sociaalhuis.example\",\"name\":\"Fatima El Amrani\"}";
    private static final String MODULE = "{\"id\":\"https://lms.sociaalhuis.example/mod/7\"}";

    private final StatementToLearningEvent minimiser =
            new StatementToLearningEvent(AllowedVerbs::usual, new ActivityTraits(Set.of()));

    private static StoredStatement stored(String json) {
        return new StoredStatement(
                41,
                Tenant.MAIN,
                ID,
                Instant.parse("2026-11-21T10:00:00.123Z"),
                Instant.parse("2026-11-21T09:00:00Z"),
                json);
    }

    private static String statement(String verb, String actor, String object, String rest) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"" + verb
                + "\",\"display\":{\"en\":\"display\"}},\"object\":" + object + rest + "}";
    }

    private static String completed(String actor, String object, String rest) {
        return statement(Statements.COMPLETED, actor, object, rest);
    }

    private static String event(String json) {
        return event(new ActivityTraits(Set.of()), json);
    }

    /** Of the least Statement, as it is stored where the credential minimises, comes the same event. */
    private static String event(ActivityTraits traits, String json) {
        StatementToLearningEvent minimiser = new StatementToLearningEvent(AllowedVerbs::usual, traits);
        Minimised minimised = minimiser.convert(stored(json));
        assertThat(minimised).isInstanceOf(LearningEvent.class);
        LearningEvent event = (LearningEvent) minimised;
        assertThat(minimiser.convert(stored(Statements.least(traits, json)))).isEqualTo(event);
        IntakeMessage message = new IntakeMessage(new BridgeStatus("0.1.0", 41, 40, 0), List.of(event));
        String text = new String(message.toJson(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Schemas.faults("learning-events.schema.json", text)).isEmpty();
        return event.json().toString();
    }

    private static String inSession(String category) {
        return ",\"context\":{\"extensions\":{\"https://w3id.org/xapi/cmi5/context/extensions/sessionid\":\"one\"},"
                + "\"contextActivities\":{\"category\":" + category + "}}";
    }

    @Test
    void leavesInTheStoreWhatContentSaysOfItsSlidesInASessionOfCmi5() {
        assertThat(minimiser.convert(
                        stored(completed(AGENT, MODULE, inSession("[{\"id\":\"https://own.example/slides\"}]")))))
                .isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
        assertThat(minimiser.convert(stored(completed(AGENT, MODULE, inSession("[]")))))
                .isInstanceOf(Skipped.class);
        assertThat(minimiser.convert(stored(completed(
                        AGENT,
                        MODULE,
                        inSession("[{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/cmi5\"}]")))))
                .isInstanceOf(LearningEvent.class);
    }

    @Test
    void keepsWhatTheAppNeedsAndNothingElse() {
        String json = completed(
                AGENT,
                """
                {"objectType":"Activity","id":"https://lms.sociaalhuis.example/mod/7","definition":{
                  "type":"http://adlnet.gov/expapi/activities/module","name":{"en":"Module 7","nl":"Module zeven"},
                  "description":{"en":"described"},"moreInfo":"https://more.example","extensions":{"https://e":1},
                  "interactionType":"choice","correctResponsesPattern":["a"],"choices":[{"id":"a"}]}}""",
                """
                ,"id":"%s","timestamp":"2000-01-01T00:00:00Z","stored":"2000-01-01T00:00:00Z",
                "result":{"completion":true,"success":true,"response":"my own words","duration":"PT1H0.50S",
                  "score":{"raw":85.50,"min":0,"max":100,"scaled":0.8550},"extensions":{"https://e":"x"}},
                "context":{"registration":"7b0e5c9c-39b1-4d8a-9d30-2f1c6a7f9b11","platform":"Moodle","language":"nl",
                  "revision":"r","instructor":{"mbox":"mailto:jan@sociaalhuis.example","name":"Jan Peeters"},
                  "team":{"objectType":"Group","mbox":"mailto:team@sociaalhuis.example"},"statement":{"id":"x"},
                  "extensions":{"https://e":"x"},"contextActivities":{"parent":[{"id":"https://lms.sociaalhuis.example/course/7",
                   "definition":{"type":"http://adlnet.gov/expapi/activities/course","name":{"en":"Course"},
                   "description":{"en":"described"}}}]}},
                "attachments":[{"usageType":"https://u","sha2":"x"}],
                "authority":{"mbox":"mailto:lms@sociaalhuis.example"},"version":"1.0.3\""""
                        .formatted(ID));
        assertThat(event(json))
                .isEqualTo("{\"statementId\":\"1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f\",\"sequence\":41,"
                        + "\"verb\":\"http://adlnet.gov/expapi/verbs/completed\","
                        + "\"timestamp\":\"2026-11-21T09:00:00Z\",\"stored\":\"2026-11-21T10:00:00.123Z\","
                        + "\"actor\":{\"mbox\":\"mailto:fatima@sociaalhuis.example\"},"
                        + "\"activity\":{\"id\":\"https://lms.sociaalhuis.example/mod/7\","
                        + "\"type\":\"http://adlnet.gov/expapi/activities/module\","
                        + "\"name\":{\"en\":\"Module 7\",\"nl\":\"Module zeven\"}},"
                        + "\"course\":{\"id\":\"https://lms.sociaalhuis.example/course/7\","
                        + "\"type\":\"http://adlnet.gov/expapi/activities/course\",\"name\":{\"en\":\"Course\"}},"
                        + "\"registration\":\"7b0e5c9c-39b1-4d8a-9d30-2f1c6a7f9b11\","
                        + "\"result\":{\"completion\":true,\"success\":true,\"duration\":\"PT1H0.50S\","
                        + "\"score\":{\"raw\":85.50,\"min\":0,\"max\":100,\"scaled\":0.8550}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mbox\":\"mailto:a@b.example\"}",
                "{\"mbox_sha1sum\":\"ebd31e95054c018b10727ccffd2ef2ec3a016ee9\"}",
                "{\"openid\":\"https://openid.example/fatima\"}",
                "{\"account\":{\"homePage\":\"https://lms.sociaalhuis.example\",\"name\":\"42\"}}"
            })
    void keepsTheOneIdentifierOfAnAgent(String identifier) {
        String named =
                identifier.substring(0, identifier.length() - 1) + ",\"name\":\"Fatima\",\"objectType\":\"Agent\"}";
        assertThat(event(completed(named, MODULE, "")))
                .contains("\"actor\":" + identifier + ",")
                .doesNotContain("Fatima");
    }

    @Test
    void keepsOneIdentifierWhereAnAgentHasSeveral() {
        String several = "{\"openid\":\"https://openid.example/f\",\"mbox\":\"mailto:a@b.example\"}";
        assertThat(event(completed(several, MODULE, ""))).contains("\"actor\":{\"mbox\":\"mailto:a@b.example\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890123", "0.10", "1.000000000000000000001", "-3", "0.0"})
    void keepsTheDigitsOfAScore(String digits) {
        String scored = ",\"result\":{\"score\":{\"raw\":" + digits + "}}";
        assertThat(event(completed(AGENT, MODULE, scored))).contains("\"result\":{\"score\":{\"raw\":" + digits + "}}");
    }

    @ParameterizedTest
    @CsvSource({
        "50,  0,   100, 0,        0.5",
        "1,   0,   2,   0,        0.5",
        "1,   0,   3,   -0.33333333333333, 0.333333",
        "0,   0,   20,  -1,       0",
        "15,  10,  20,  0.0,      0.5",
        "20,  0,   20,  1,        1",
        "85,  0,   100, 0.85,     0.85",
        "50,  0,   100, 0.50,     0.50",
        "0,   0,   10,  0,        0",
        "-1,  0,   10,  -1,       -1",
        "5,   0,   0,   0.1,      0.1",
        "50,  0,   100, 0.1,      0.1"
    })
    void putsAScoreThatMoodleMapsBackToItsShareOfThePoints(
            String raw, String min, String max, String scaled, String told) {
        String score = ",\"result\":{\"score\":{\"raw\":%s,\"min\":%s,\"max\":%s,\"scaled\":%s}}";
        assertThat(event(completed(AGENT, MODULE, score.formatted(raw, min, max, scaled))))
                .contains("\"max\":" + max + ",\"scaled\":" + told + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://id.tincanapi.com/activitytype/lms", "http://id.tincanapi.com/activitytype/user-profile"})
    void skipsWhatNobodyLearns(String type) {
        String site = "{\"id\":\"https://lms.example\",\"definition\":{\"type\":\"" + type + "\"}}";
        assertThat(minimiser.convert(stored(completed(AGENT, site, ""))))
                .isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://adlnet.gov/expapi/activities/course, true",
        "http://id.tincanapi.com/activitytype/resource, true",
        "http://activitystrea.ms/badge, false"
    })
    void takesNoGradeForABadge(String type, boolean isGrade) {
        String earned = statement(
                "http://id.tincanapi.com/verb/earned",
                AGENT,
                "{\"id\":\"https://x.example/1\",\"definition\":{\"type\":\"" + type + "\"}}",
                "");
        assertThat(minimiser.convert(stored(earned)) instanceof Skipped).isEqualTo(isGrade);
    }

    @Test
    void knowsTheCoursesOfOldMoodlePlugins() {
        String around = ",\"context\":{\"contextActivities\":{\"grouping\":[{\"id\":\"https://c\",\"definition\":{"
                + "\"type\":\"http://id.tincanapi.com/activitytype/lms/course\"}}]}}";
        assertThat(event(completed(AGENT, MODULE, around))).contains("\"course\":{\"id\":\"https://c\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@b.example\"}",
                "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"name\":\"nobody\"}",
                "{\"account\":{\"name\":\"42\"}}"
            })
    void skipsWhatIsNotAboutOnePerson(String actor) {
        assertThat(minimiser.convert(stored(completed(actor, MODULE, ""))))
                .isEqualTo(new Skipped(Reason.ACTOR, Statements.COMPLETED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.example\"}",
                "{\"objectType\":\"StatementRef\",\"id\":\"1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f\"}",
                "{\"objectType\":\"SubStatement\",\"actor\":{},\"verb\":{},\"object\":{}}"
            })
    void skipsWhatIsNotAboutAnActivity(String object) {
        assertThat(minimiser.convert(stored(completed(AGENT, object, ""))))
                .isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
    }

    @Test
    void skipsAVerbThatIsNotAllowed() {
        assertThat(minimiser.convert(stored(statement(Statements.LAUNCHED, AGENT, MODULE, ""))))
                .isEqualTo(new Skipped(Reason.VERB, Statements.LAUNCHED));
        assertThat(new StatementToLearningEvent(
                                () -> AllowedVerbs.of(Set.of(Statements.LAUNCHED)), new ActivityTraits(Set.of()))
                        .convert(stored(statement(Statements.LAUNCHED, AGENT, MODULE, ""))))
                .isInstanceOf(LearningEvent.class);
    }

    @Test
    void namesTheVoidedStatementAndNobody() {
        String voider = statement(
                AllowedVerbs.VOIDED,
                AGENT,
                "{\"objectType\":\"StatementRef\",\"id\":\"8AE0B2C4-39B1-4D8A-9D30-2F1C6A7F9B11\"}",
                ",\"result\":{\"success\":true},\"context\":{\"registration\":\"7b0e5c9c-39b1-4d8a-9d30-2f1c6a7f9b11\"}");
        assertThat(event(voider))
                .isEqualTo(
                        "{\"statementId\":\"1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f\",\"sequence\":41,"
                                + "\"verb\":\"http://adlnet.gov/expapi/verbs/voided\",\"timestamp\":\"2026-11-21T09:00:00Z\","
                                + "\"stored\":\"2026-11-21T10:00:00.123Z\",\"voids\":\"8ae0b2c4-39b1-4d8a-9d30-2f1c6a7f9b11\"}");
        assertThat(AllowedVerbs.of(Set.of()).contains(AllowedVerbs.VOIDED)).isTrue();
        assertThat(minimiser.convert(stored(statement(AllowedVerbs.VOIDED, AGENT, MODULE, ""))))
                .isEqualTo(new Skipped(Reason.OBJECT, AllowedVerbs.VOIDED));
    }

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
    void namesNoMoreThanTwentyCategoriesAndNoneThatIsTooLong() {
        String most = java.util.stream.IntStream.range(10, 40)
                .mapToObj(i -> "{\"id\":\"urn:" + i + "\"}")
                .collect(java.util.stream.Collectors.joining(",", "[{\"id\":\"urn:" + "0".repeat(447) + "\"},", "]"));
        assertThat(event(completed(AGENT, MODULE, ",\"context\":{\"contextActivities\":{\"category\":" + most + "}}")))
                .contains("\"urn:10\"", "\"urn:29\"")
                .doesNotContain("\"urn:30\"", "urn:000");
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

    @Test
    void namesNoCourseForACourseItself() {
        String course =
                "{\"id\":\"https://c1\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/course\"}}";
        String around = ",\"context\":{\"contextActivities\":{\"parent\":[" + course.replace("c1", "c2") + "]}}";
        assertThat(event(completed(AGENT, course, around))).doesNotContain("\"course\":");
    }

    @Test
    void saysWhichStatementItCanNotRead() {
        assertThatThrownBy(() -> minimiser.convert(stored("{\"actor\":\"secret person\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Statement 41 is not JSON");
    }
}
