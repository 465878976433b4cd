package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What xAPI 2.0 adds to the rules (IEEE 9274.1.1 4.2)")
class RulesOfTwoTest {
    private static final String AGENT = "{\"mbox\":\"mailto:els@example.org\"}";
    private static final String GROUP =
            "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:piet@example.org\"}]}";

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"contextAgents\":[]",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"}}]",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"},\"relevantTypes\":[\"a:b\",\"a:c\"]}]",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\"}}]",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b\"}]},\"relevantTypes\":[\"a:b\"]}]"
            })
    void letContextActorsPass(String property) {
        for (String statement : List.of(inContext(property), inSubStatement(property))) {
            assertThatCode(() -> read(statement, XapiVersion.V2_0_0)).doesNotThrowAnyException();
            BrokenRuleException refusal = refusal(statement, XapiVersion.V1_0_3);
            assertThat(refusal.path()).contains(".context.context");
            assertThat(refusal.rule()).contains("2.0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"contextAgents\":{}|contextAgents",
                "\"contextAgents\":null|contextAgents",
                "\"contextAgents\":[null]|contextAgents[0]",
                "\"contextAgents\":[{\"agent\":{\"mbox\":\"mailto:a@b\"}}]|contextAgents[0]",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\"}]|contextAgents[0]",
                "\"contextAgents\":[{\"objectType\":\"ContextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"}}]|contextAgents[0].objectType",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{}}]|contextAgents[0].agent",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\"}}]|contextAgents[0].agent.objectType",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"},\"relevantTypes\":[]}]|contextAgents[0].relevantTypes",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"},\"relevantTypes\":\"a:b\"}]|contextAgents[0].relevantTypes",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"},\"relevantTypes\":[\"a:b\",\"c\"]}]|contextAgents[0].relevantTypes[1]",
                "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:a@b\"},\"group\":{}}]|contextAgents[0].group",
                "\"contextGroups\":[{\"objectType\":\"contextAgent\",\"group\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\"}}]|contextGroups[0].objectType",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"mbox\":\"mailto:a@b\"}}]|contextGroups[0].group",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\"}}]|contextGroups[0].group",
                "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\"},\"member\":[]}]|contextGroups[0].member",
                "\"contextgroups\":[]|contextgroups"
            })
    void refuseBrokenContextActors(String property, String path) {
        assertThat(refusal(inContext(property), XapiVersion.V2_0_0).path()).isEqualTo("$.context." + path);
        assertThat(refusal(inSubStatement(property), XapiVersion.V2_0_0).path()).isEqualTo("$.object.context." + path);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, true, true",
        "1.0.0, true, true",
        "1.0.9, true, true",
        "2.0, false, true",
        "2.0.0, false, true",
        "2.0.1, false, true",
        "2.1.0, false, false",
        "0.95, false, false",
        "1.0.x, false, false",
        "v2.0.0, false, false"
    })
    void takeTheVersionsUpToThatOfTheRequest(String version, boolean byOne, boolean byTwo) {
        String statement = statement("\"version\":\"" + version + "\"");
        assertThat(isTaken(statement, XapiVersion.V1_0_3)).isEqualTo(byOne);
        assertThat(isTaken(statement, XapiVersion.V2_0_0)).isEqualTo(byTwo);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:00:00Z, false",
        "2026-11-21T14:00:00z, false",
        "2026-11-21T14:00:00+00:00, true",
        "2026-11-21T14:00:00.125+01:00, true",
        "2026-11-21T14:00:00, true"
    })
    void noteTimestampsThatMustBeGivenInUtc(String timestamp, boolean isNoted) {
        String property = "\"timestamp\":\"" + timestamp + "\"";
        String inSubStatement = inSubStatement("\"revision\":\"1\"}," + property + ",\"result\":{");
        for (String statement : List.of(statement(property), inSubStatement)) {
            assertThat(read(statement, XapiVersion.V2_0_0).traits().contains(Trait.TIMESTAMP_NOT_IN_UTC))
                    .isEqualTo(isNoted);
            assertThat(read(statement, XapiVersion.V1_0_3).traits()).doesNotContain(Trait.TIMESTAMP_NOT_IN_UTC);
        }
    }

    @Test
    void findContextActorsAsRelatedAgents() {
        String property = "\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + AGENT
                + "}],\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":" + GROUP + "}]";
        long els = Key.relatedAgent(AgentId.parse(AGENT));
        long piet = Key.relatedAgent(new AgentId(AgentId.Kind.MBOX, "mailto:piet@example.org"));
        for (String statement : List.of(inContext(property), inSubStatement(property))) {
            assertThat(read(statement, XapiVersion.V2_0_0).keys().further()).contains(els, piet);
        }
    }

    @Test
    void knowByWhichVersionAStatementCame() {
        String statement = statement("\"result\":{}");
        assertThat(read(statement, XapiVersion.V2_0_0).version()).isEqualTo(XapiVersion.V2_0_0);
        assertThat(read(statement, XapiVersion.V1_0_3).version()).isEqualTo(XapiVersion.V1_0_3);
        assertThat(Trait.ofBits(Trait.toBits(read(statement, XapiVersion.V2_0_0).traits())))
                .contains(Trait.CAME_BY_2_0);
    }

    private boolean isTaken(String statement, XapiVersion version) {
        try {
            read(statement, version);
            return true;
        } catch (BrokenRuleException e) {
            assertThat(e.path()).isEqualTo("$.version");
            return false;
        }
    }

    private Statement read(String statement, XapiVersion version) {
        return reader.readAll(statement.getBytes(StandardCharsets.UTF_8), version)
                .get(0);
    }

    private BrokenRuleException refusal(String statement, XapiVersion version) {
        BrokenRuleException refusal = catchThrowableOfType(BrokenRuleException.class, () -> read(statement, version));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static String statement(String property) {
        return "{\"actor\":" + AGENT + ",\"verb\":{\"id\":\"a:b\"},\"object\":{\"id\":\"a:b\"}," + property + "}";
    }

    private static String inContext(String property) {
        return statement("\"context\":{" + property + "}");
    }

    private static String inSubStatement(String property) {
        return "{\"actor\":" + AGENT + ",\"verb\":{\"id\":\"a:b\"},\"object\":{\"objectType\":\"SubStatement\","
                + inContext(property).substring(1) + "}";
    }
}
