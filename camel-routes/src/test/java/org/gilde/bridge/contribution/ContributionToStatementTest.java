package org.gilde.bridge.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gilde.bridge.delivery.Schemas;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.StatementReader.Bounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The Statement of what a member did")
class ContributionToStatementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ID = UUID.fromString("5a1e7a7e-0d51-4c3b-8d2f-3a9f7f1c0001");
    private static final String COMMUNITY =
            """
            {"id": "https://wiki.sociaalhuis.example/display/INTAKE",
             "definition": {"type": "http://id.tincanapi.com/activitytype/community-site", "name": {"nl": "Intake"}}}""";

    private final ContributionReader reader = new ContributionReader();
    private final ContributionToStatement toStatement = new ContributionToStatement(Told.WIKI, Tenant.MAIN);

    private String statement(String act) {
        return toStatement.convert(reader.read(Told.act(ID, act)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "joined,    http://activitystrea.ms/join,                                 ,",
        "left,      http://activitystrea.ms/leave,                                ,",
        "asked,     http://adlnet.gov/expapi/verbs/asked,                         question,    http://activitystrea.ms/question",
        "replied,   http://id.tincanapi.com/verb/replied,                         reply,       http://id.tincanapi.com/activitytype/forum-reply",
        "created,   http://activitystrea.ms/create,                               page,        http://activitystrea.ms/page",
        "shared,    http://adlnet.gov/expapi/verbs/shared,                        page,        http://activitystrea.ms/page",
        "requested, https://w3id.org/xapi/adb/verbs/requested,                    coaching,    http://id.tincanapi.com/activitytype/tutor-session",
        "coached,   https://w3id.org/xapi/adb/verbs/coached,                      coaching,    http://id.tincanapi.com/activitytype/tutor-session",
        "planned,   https://w3id.org/xapi/tla/verbs/planned,                      goal,        http://id.tincanapi.com/activitytype/goal",
        "applied,   https://wiki.sociaalhuis.example/xapi/cop/verbs/applied,      performance, http://adlnet.gov/expapi/activities/performance",
        "verified,  https://w3id.org/xapi/tla/verbs/verified,                     ,",
    })
    void saysWhatTheProductsTableSays(String act, String verb, String word, String type) {
        String object = COMMUNITY;
        if (type != null) {
            object = "{\"id\": \"https://wiki.sociaalhuis.example/xapi/cop/" + word + "/" + Told.THING
                    + "\", \"definition\": {\"type\": \"" + type + "\"}}";
        } else if (act.equals("verified")) {
            object = "{\"objectType\": \"StatementRef\", \"id\": \"" + toStatement.id(Told.OTHER) + "\"}";
        }
        String parent = act.equals("replied")
                ? "\"parent\": [{\"id\": \"https://wiki.sociaalhuis.example/xapi/cop/question/" + Told.QUESTION
                        + "\", \"definition\": {\"type\": \"http://activitystrea.ms/question\"}}],"
                : "";
        String platform = act.equals("verified") ? "" : "\"platform\": \"Gilde\",";
        String grouping = act.equals("joined") || act.equals("left") ? "" : "\"grouping\": [" + COMMUNITY + "],";
        assertThat(json(statement(act)))
                .isEqualTo(json(
                        """
                                {"id": "%s",
                                 "actor": {"objectType": "Agent",
                                           "account": {"homePage": "https://wiki.sociaalhuis.example", "name": "%s"}},
                                 "verb": {"id": "%s", "display": {"en": "%s"}},
                                 "object": %s,
                                 "context": {%s
                                             "contextActivities": {%s %s "category": [{"id": "urn:gilde:contribution"}]}},
                                 "timestamp": "2026-11-22T00:00:00Z"}"""
                                .formatted(
                                        toStatement.id(ID),
                                        Told.FATIMA,
                                        verb,
                                        act,
                                        object,
                                        platform,
                                        parent,
                                        grouping)));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void isValidByEitherVersionAndOfTheSchema(Act act) {
        assertThat(Schemas.faults("contributions.schema.json", Told.batch(Told.act(ID, act.word()))))
                .isEmpty();
        SubmissionReader door = new SubmissionReader(new StatementReader(UUID::randomUUID, Bounds.USUAL));
        byte[] text = statement(act.word()).getBytes(StandardCharsets.UTF_8);
        for (XapiVersion version : XapiVersion.values()) {
            assertThat(door.readAll(new Body("application/json", text, version, false))
                            .statements())
                    .singleElement()
                    .satisfies(read -> assertThat(read.id()).isEqualTo(toStatement.id(ID)));
        }
        assertThat(OwnStatements.isOne(json(statement(act.word())))).isTrue();
    }

    @Test
    void hasTheSameIdForEverAndAnotherOneForAnotherTenant() {
        assertThat(toStatement.id(ID)).hasToString("534613d5-fb1d-52c7-aba3-8195a9fc8933");
        assertThat(toStatement.id(ID).version()).isEqualTo(5);
        assertThat(new ContributionToStatement(Told.WIKI, new Tenant("north")).id(ID))
                .isNotEqualTo(toStatement.id(ID));
    }

    static Stream<Consumer<ObjectNode>> slips() {
        return Stream.of(
                told -> told.put("id", "1"),
                told -> told.remove("act"),
                told -> told.put("act", "liked"),
                told -> told.put("pseudonym", "fatima"),
                told -> told.put("pseudonym", "fatima@sociaalhuis.example"),
                told -> told.put("pseudonym", "F".repeat(64)),
                told -> told.put("day", "2026-11-22T09:13:00Z"),
                told -> told.put("name", "Fatima El Amrani"),
                told -> told.remove("community"),
                told -> told.withObjectProperty("community").put("key", "~fatima"),
                told -> told.withObjectProperty("community").put("name", " "),
                told -> told.withObjectProperty("community").put("name", "x".repeat(256)),
                told -> told.withObjectProperty("community").put("language", "Nederlands, Vlaams"),
                told -> told.withObjectProperty("community").put("coordinator", "fatima"),
                told -> told.remove("thing"),
                told -> told.put("thing", "https://wiki.sociaalhuis.example/pages/viewpage.action?pageId=7"),
                told -> told.put("other", Told.OTHER.toString()),
                told -> told.put("act", "created"),
                told -> told.put("act", "joined"),
                told -> told.put("about", 7));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isNotMadeOfWhatTheSchemaDoesNotName(Consumer<ObjectNode> slip) {
        ObjectNode told = Told.act(ID, "replied");
        slip.accept(told);
        assertThat(Schemas.faults("contributions.schema.json", Told.batch(told)))
                .isNotEmpty();
        assertThatThrownBy(() -> reader.read(told))
                .isInstanceOf(ContributionRefusedException.class)
                .message()
                .isNotBlank()
                .doesNotContainIgnoringCase("fatima");
    }

    @Test
    void isToldApartFromOthers() {
        assertThat(List.of("{}", "{\"context\":{\"contextActivities\":{\"category\":[{\"id\":\"urn:x\"}]}}}"))
                .noneMatch(text -> OwnStatements.isOne(json(text)));
    }
}
