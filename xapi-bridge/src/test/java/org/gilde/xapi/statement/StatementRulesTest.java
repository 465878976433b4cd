package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rules for a Statement (Part Two 2.4)")
class StatementRulesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String GOOD =
            """
            {"id":"6f1b8a1e-0000-4000-8000-0123456789ab","actor":{"objectType":"Agent","name":"Jan","mbox":"mailto:jan@example.org"},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"nl":"antwoordde"}},
             "object":{"objectType":"Activity","id":"https://lms.example/q/1","definition":{"name":{"nl":"Vraag"},
               "description":{"nl":"x"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction","moreInfo":"https://lms.example/more",
               "interactionType":"choice","correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"nl":"A"}},{"id":"b"}],
               "extensions":{"https://lms.example/x":null}}},
             "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":false,"response":"a",
               "duration":"PT1M","extensions":{"https://lms.example/x":{"any":[1]}}},
             "context":{"registration":"6f1b8a1e-0000-4000-8000-0123456789ac","instructor":{"openid":"https://id.example/els"},
               "team":{"objectType":"Group","member":[{"mbox_sha1sum":"0123456789abcdef0123456789abcdef01234567"}]},
               "contextActivities":{"parent":[{"id":"https://lms.example/p"}],"other":{"id":"https://lms.example/o"}},
               "revision":"1","platform":"Moodle","language":"nl-BE",
               "statement":{"objectType":"StatementRef","id":"6f1b8a1e-0000-4000-8000-0123456789ad"},"extensions":{}},
             "timestamp":"2026-11-21T14:00:00Z","stored":"2026-11-21T14:00:00Z",
             "authority":{"account":{"homePage":"https://lms.example","name":"x"}},"version":"1.0.3",
             "attachments":[{"usageType":"https://lms.example/u","display":{"nl":"x"},"contentType":"text/plain","length":3,
               "sha2":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","fileUrl":"https://lms.example/f"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/version|\"1.0\"",
                "/actor|{\"objectType\":\"Group\",\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"team\"}}",
                "/object|{\"id\":\"https://lms.example/q/1\"}",
                "/result/score|{\"raw\":-3}",
                "/result/score/scaled|-1",
                "/result/duration|\"P3Y6M4DT12H30M5S\"",
                "/authority|{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b\"},{\"mbox\":\"mailto:c@d\"}]}",
                "/object/definition|{\"interactionType\":\"true-false\",\"correctResponsesPattern\":[]}",
                "/attachments|[]",
                "/attachments/0/fileUrl|"
            })
    void letPass(String pointer, @Nullable String value) {
        assertThatCode(() -> StatementRules.statement(JsonValue.root(changed(pointer, value)), XapiVersion.V1_0_3))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/actor||$|Part Two 2.4",
                "/verb||$|Part Two 2.4",
                "/object||$|Part Two 2.4",
                "/Actor|{}|$.Actor|Part Two 2.4",
                "/id|\"7\"|$.id|Part Two 4.4",
                "/id|7|$.id|Part Two 4.4",
                "/version|\"1.1.0\"|$.version|Part Two 2.4.10",
                "/version|\"1.0.\"|$.version|Part Two 2.4.10",
                "/timestamp|\"yesterday\"|$.timestamp|Part Two 4.5",
                "/timestamp|null|$.timestamp|Part Two 2.2",
                "/stored|\"2026-11-21T14:00:00-00:00\"|$.stored|Part Two 4.5",
                "/actor/mbox||$.actor|Part Two 2.4.2.3",
                "/actor/openid|\"https://id.example/jan\"|$.actor|Part Two 2.4.2.3",
                "/actor/mbox|\"jan@example.org\"|$.actor.mbox|Part Two 2.4.2.3",
                "/actor/name|7|$.actor.name|Part Two 2.4.2.1",
                "/actor/objectType|\"agent\"|$.actor.objectType|Part Two 2.4.2.1",
                "/actor/member|[]|$.actor.member|Part Two 2.4.2.1",
                "/actor|{\"objectType\":\"Group\"}|$.actor|Part Two 2.4.2.2",
                "/actor|{\"account\":{\"homePage\":\"lms\",\"name\":\"x\"}}|$.actor.account.homePage|Part Two 4.3",
                "/actor|{\"account\":{\"homePage\":\"https://lms.example\"}}|$.actor.account|Part Two 2.4.2.4",
                "/context/team/member/0/mbox_sha1sum|\"x\"|$.context.team.member[0].mbox_sha1sum|Part Two 2.4.2.3",
                "/context/team/member/0|{\"objectType\":\"Group\",\"member\":[]}|$.context.team.member[0].objectType|Part Two 2.4.2.1",
                "/context/team|{\"mbox\":\"mailto:a@b\"}|$.context.team|Part Two 2.4.6",
                "/verb/id|\"answered\"|$.verb.id|Part Two 4.3",
                "/verb/display|{\"nl_BE\":\"x\"}|$.verb.display.nl_BE|Part Two 4.2",
                "/verb/display|{\"nl\":7}|$.verb.display.nl|Part Two 4.2",
                "/verb/name|\"x\"|$.verb.name|Part Two 2.4.3",
                "/verb/id|\"http://adlnet.gov/expapi/verbs/voided\"|$.object|Part Two 2.3.2",
                "/object/objectType|\"GroupActivity\"|$.object.objectType|Part Two 2.4.4",
                "/object/id|\"438AD672-DE2C-4F0B-8876-35444E7DD746\"|$.object.id|Part Two 4.3",
                "/object/definition/type|\"x\"|$.object.definition.type|Part Two 4.3",
                "/object/definition/interactionType|\"guess\"|$.object.definition.interactionType|Part Two 2.4.4.1 (Interaction Activities)",
                "/object/definition/interactionType|\"numeric\"|$.object.definition.choices|Part Two 2.4.4.1 (Interaction Activities)",
                "/object/definition/interactionType||$.object.definition|Part Two 2.4.4.1 (Interaction Activities)",
                "/object/definition/choices/1/id|\"a\"|$.object.definition.choices[1].id|Part Two 2.4.4.1 (Interaction Activities)",
                "/object/definition/extensions|{\"x\":1}|$.object.definition.extensions.x|Part Two 4.1",
                "/object|{\"objectType\":\"StatementRef\",\"id\":\"x\"}|$.object.id|Part Two 4.4",
                "/object|{\"objectType\":\"SubStatement\",\"id\":\"x\"}|$.object.id|Part Two 2.4.4.3",
                "/object|{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:a@b\"},\"verb\":{\"id\":\"a:b\"},\"object\":{\"objectType\":\"SubStatement\"}}|$.object.object|Part Two 2.4.4.3",
                "/object|{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b\"}|$.context.revision|Part Two 2.4.6",
                "/result/score/scaled|1.01|$.result.score.scaled|Part Two 2.4.5.1",
                "/result/score/raw|11|$.result.score|Part Two 2.4.5.1",
                "/result/score/raw|-1|$.result.score|Part Two 2.4.5.1",
                "/result/score/max|0|$.result.score|Part Two 2.4.5.1",
                "/result/score/raw|\"5\"|$.result.score.raw|Part Two 2.4.5.1",
                "/result/success|\"true\"|$.result.success|Part Two 2.4.5",
                "/result/duration|\"one hour\"|$.result.duration|Part Two 4.6",
                "/context/registration|\"x\"|$.context.registration|Part Two 4.4",
                "/context/language|\"nl_BE\"|$.context.language|RFC 5646",
                "/context/contextActivities/sibling|[]|$.context.contextActivities.sibling|Part Two 2.4.6.2",
                "/context/contextActivities/parent/0/objectType|\"GroupActivity\"|$.context.contextActivities.parent[0].objectType|Part Two 2.4.4.1",
                "/context/contextActivities/other|\"x\"|$.context.contextActivities.other|Part Two 2.4.6.2",
                "/context/statement/objectType|\"Activity\"|$.context.statement.objectType|Part Two 2.4.4.3",
                "/authority|{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b\"}]}|$.authority|Part Two 2.4.9",
                "/attachments/0/length|1.5|$.attachments[0].length|Part Two 2.4.11",
                "/attachments/0/sha2|\"x\"|$.attachments[0].sha2|Part Two 2.4.11",
                "/attachments/0/display||$.attachments[0]|Part Two 2.4.11",
                "/attachments|{}|$.attachments|Part Two 2.4.11"
            })
    void refuse(String pointer, @Nullable String value, String path, String specification) {
        BrokenRuleException refusal = catchThrowableOfType(
                BrokenRuleException.class,
                () -> StatementRules.statement(JsonValue.root(changed(pointer, value)), XapiVersion.V1_0_3));
        assertThat(refusal).isNotNull();
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.specification()).isEqualTo(specification);
        assertThat(refusal.rule()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"1", "'\"x\"'", "null", "[]", "true"})
    void refuseWhatIsNoObject(String json) throws JsonProcessingException {
        JsonNode node = MAPPER.readTree(json);
        assertThat(catchThrowableOfType(
                        BrokenRuleException.class,
                        () -> StatementRules.statement(JsonValue.root(node), XapiVersion.V1_0_3)))
                .isNotNull();
    }

    private static JsonNode changed(String pointer, @Nullable String value) throws JsonProcessingException {
        JsonNode statement = MAPPER.readTree(GOOD);
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = statement.at(at.head());
        if (parent instanceof ObjectNode object) {
            String name = at.last().getMatchingProperty();
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, MAPPER.readTree(value));
            }
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), MAPPER.readTree(value));
        }
        return statement;
    }
}
