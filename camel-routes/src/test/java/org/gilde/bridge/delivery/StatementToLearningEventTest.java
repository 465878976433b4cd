package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.bridge.delivery.Minimising.AGENT;
import static org.gilde.bridge.delivery.Minimising.ID;
import static org.gilde.bridge.delivery.Minimising.MODULE;
import static org.gilde.bridge.delivery.Minimising.completed;
import static org.gilde.bridge.delivery.Minimising.event;
import static org.gilde.bridge.delivery.Minimising.minimised;
import static org.gilde.bridge.delivery.Minimising.statement;

import java.util.Set;
import org.gilde.bridge.delivery.Skipped.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementToLearningEventTest {
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
        assertThat(minimised(statement(AllowedVerbs.VOIDED, AGENT, MODULE, "")))
                .isEqualTo(new Skipped(Reason.OBJECT, AllowedVerbs.VOIDED));
    }

    @Test
    void saysWhichStatementItCanNotRead() {
        assertThatThrownBy(() -> minimised("{\"actor\":\"secret person\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Statement 41 is not JSON");
    }
}
