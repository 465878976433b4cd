package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileStatementsTest {
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final StatementReader reader = new StatementReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"raw\":1e999999999}|true",
                "{\"raw\":-1e-999999999}|true",
                "{\"raw\":1,\"min\":0,\"max\":1e999999999}|true",
                "{\"raw\":1e999999998,\"min\":-1e999999999,\"max\":1e999999999}|true",
                "{\"raw\":1e999999999,\"max\":1}|false",
                "{\"scaled\":1e999999999}|false",
                "{\"scaled\":1e-999999999}|true",
                "{\"scaled\":0e999999999}|true",
                "{\"min\":0e999999999,\"max\":0e-999999999}|false"
            })
    void comparesNumbersHoweverLargeTheirExponents(String score, boolean isTaken) {
        assertTimeoutPreemptively(SHORT, () -> assertThat(isTaken("\"result\":{\"score\":" + score + "}"))
                .isEqualTo(isTaken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "-1e-99999999999",
                "1e9999999999999999999",
                "1e2147483647",
                "10e2147483647",
                "1e-2147483647"
            })
    void refusesNumbersThatNoJavaHolds(String number) {
        assertThatThrownBy(() -> read("\"result\":{\"score\":{\"raw\":" + number + "}}"))
                .isInstanceOf(LrsException.class);
    }

    @Test
    void comparesStatementsWithSuchNumbers() {
        String one = statement("\"result\":{\"score\":{\"raw\":1e999999999}}");
        String other = one.replace("1e999999999", "10e999999998");
        assertTimeoutPreemptively(SHORT, () -> {
            assertThat(Essence.isSame(one, other)).isTrue();
            assertThat(Essence.isSame(one, one.replace("1e9", "2e9"))).isFalse();
            assertThat(Essence.isSame(one, one.replace("1e9", "1e-9"))).isFalse();
        });
    }

    @Test
    void refusesThemInExtensionsToo() {
        assertThatThrownBy(() -> read("\"result\":{\"extensions\":{\"a:b\":[{\"x\":10e2147483647}]}}"))
                .isInstanceOf(LrsException.class)
                .hasMessageContaining("exponent");
    }

    @Test
    void comparesTextsThatAreNoStatements() {
        assertThat(Essence.isSame("[]", "{}")).isFalse();
        assertThat(Essence.isSame("[ ]", "[]")).isTrue();
        assertThat(Essence.isSame("{\"actor\":7,\"verb\":[],\"object\":null,\"context\":{\"team\":1}}", "7"))
                .isFalse();
        String deep = "{\"objectType\":\"SubStatement\",\"object\":".repeat(900) + "{}" + "}".repeat(900);
        assertTimeoutPreemptively(
                SHORT, () -> assertThat(Essence.isSame(deep, deep + " ")).isTrue());
    }

    @Test
    void keepsEscapedNulsAsTextAndRefusesThemWhereTheyMakeNoSense() {
        assertThatCode(() -> read("\"result\":{\"response\":\"a\\u0000b\"}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> readAll(statement("\"result\":{}").replace("a:b", "a:\\u0000")))
                .isInstanceOf(BrokenRuleException.class);
        assertThatThrownBy(() -> read("\"result\":{\"response\":\"a\u0000b\"}")).isInstanceOf(LrsException.class);
    }

    @Test
    void refusesLengthsThatNoContentHas() {
        for (String length : List.of("-1", "1.0", "1e3", "99999999999999999999", "\"3\"", "null")) {
            assertThatThrownBy(() ->
                            read(("\"attachments\":[{\"usageType\":\"a:b\",\"display\":{},\"contentType\":\"a/b\","
                                            + "\"sha2\":\"" + "a".repeat(64) + "\",\"length\":%s}]")
                                    .formatted(length)))
                    .isInstanceOfSatisfying(BrokenRuleException.class, refusal -> assertThat(refusal.path())
                            .isEqualTo("$.attachments[0].length"));
        }
    }

    @Test
    void namesThePlaceOfWhatStandsUnderAStrangeName() {
        assertThatThrownBy(() -> read("\"a'b\":1"))
                .isInstanceOfSatisfying(BrokenRuleException.class, refusal -> assertThat(refusal.path())
                        .isEqualTo("$['a'b']"));
    }

    private boolean isTaken(String property) {
        try {
            read(property);
            return true;
        } catch (BrokenRuleException e) {
            return false;
        }
    }

    private void read(String property) {
        readAll(statement(property));
    }

    private List<Statement> readAll(String json) {
        return reader.readAll(json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
    }

    private static String statement(String property) {
        return "{\"actor\":{\"mbox\":\"mailto:a@b\"},\"verb\":{\"id\":\"a:b\"},\"object\":{\"id\":\"a:b\"}," + property
                + "}";
    }
}
