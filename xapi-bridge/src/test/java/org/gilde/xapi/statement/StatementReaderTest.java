package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    private static final UUID MADE = UUID.fromString("6f1b8a1e-0000-4000-8000-0123456789ab");
    private final StatementReader reader =
            new StatementReader(() -> MADE, new StatementReader.Bounds(3, 100, 1000, 10_000));

    @Test
    void keepsTheTextOfEachStatementOfABatch() {
        String first =
                "{ \"actor\" : {\"mbox\":\"mailto:jan@example.org\"},\t\"verb\":{\"id\":\"a:b\"},\r\n\"object\":{\"id\":\"a:\u00fc\ud83d\ude00\"},"
                        + "\"result\":{\"score\":{\"raw\":12345678901234567890.123456789012345678901234567890}} }";
        String second = Samples.json(UUID.randomUUID(), "piet", "a:b", "{\"id\":\"a:\\u00fc\"}");
        List<Statement> read = readAll(" [ " + first + " ,\n" + second + "\n]\n");
        assertThat(read).extracting(Statement::json).containsExactly(first, second);
    }

    @Test
    void keepsTheTextOfASingleStatement() {
        String json = Samples.json(UUID.randomUUID(), "jan", "a:b", "{\"id\":\"a:b\"}");
        assertThat(readAll("\uFEFF  " + json + "  "))
                .extracting(Statement::json)
                .containsExactly(json);
    }

    @Test
    void makesIdsForThoseWithout() {
        String json = Samples.json(UUID.randomUUID(), "jan", "a:b", "{\"id\":\"a:b\"}")
                .replaceFirst("\"id\":\"[^\"]*\",", "");
        assertThat(readAll(json).get(0).id()).isEqualTo(MADE);
        assertThat(readAll(json).get(0).traits()).contains(Trait.LACKS_ID, Trait.LACKS_TIMESTAMP, Trait.LACKS_VERSION);
    }

    @Test
    void namesTheStatementOfABatchThatBreaksARule() {
        String good = Samples.json(UUID.randomUUID(), "jan", "a:b", "{\"id\":\"a:b\"}");
        assertThatThrownBy(() -> readAll("[" + good + "," + good.replace("a:b", "b") + "]"))
                .isInstanceOfSatisfying(BrokenRuleException.class, refusal -> {
                    assertThat(refusal.statement()).hasValue(1);
                    assertThat(refusal.path()).isEqualTo("$.verb.id");
                });
        assertThatThrownBy(() -> readAll(good.replace("a:b", "b")))
                .isInstanceOfSatisfying(BrokenRuleException.class, refusal -> assertThat(refusal.statement())
                        .isEmpty());
    }

    @Test
    void refusesABatchWithOneIdTwice() {
        String one = Samples.json(MADE, "jan", "a:b", "{\"id\":\"a:b\"}");
        String same = one.replace(MADE.toString(), MADE.toString().toUpperCase(Locale.ROOT));
        assertThatThrownBy(() -> readAll("[" + one + "," + same + "]")).hasMessageContaining("same id");
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(readAll("[]")).isEmpty();
    }

    @Test
    void refusesMoreThanTheLimit() {
        String json = Samples.json(MADE, "jan", "a:b", "{\"id\":\"a:b\"}");
        assertThatThrownBy(() -> readAll("["
                        + String.join(
                                ",", List.of(json, json.replace("ab\"", "ac\""), json.replace("ab\"", "ad\""), json))
                        + "]"))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[{},]",
                "{\"a\":1,\"a\":2}",
                "{}{}",
                "{} x",
                "nul",
                "{'a':1}",
                "{\"a\":\"\u0001\"}",
                "[[[[",
                "{\"a\":01}"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> readAll(text))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.INVALID));
    }

    @Test
    void refusesOtherCharsetsAndDepthsAndNumbersWithoutEnd() {
        String json = Samples.json(MADE, "jan", "a:b", "{\"id\":\"a:\u00fc\"}");
        assertThatThrownBy(() -> reader.readAll(json.getBytes(StandardCharsets.UTF_16), XapiVersion.V1_0_3))
                .isInstanceOf(LrsException.class);
        assertThatThrownBy(() -> reader.readAll(json.getBytes(StandardCharsets.ISO_8859_1), XapiVersion.V1_0_3))
                .isInstanceOf(LrsException.class);
        byte[] surrogate = json.replace('\u00fc', 'x').getBytes(StandardCharsets.UTF_8);
        int at = new String(surrogate, StandardCharsets.ISO_8859_1).indexOf("a:x");
        byte[] overlong = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        System.arraycopy(overlong, 0, surrogate, at - 10, 3);
        assertThatThrownBy(() -> reader.readAll(surrogate, XapiVersion.V1_0_3)).isInstanceOf(LrsException.class);
        assertThatThrownBy(() -> readAll("[".repeat(5000))).isInstanceOf(LrsException.class);
        assertThatThrownBy(() -> readAll("9".repeat(5000))).isInstanceOf(LrsException.class);
    }

    @Test
    void takesTheIdOfTheRequest() {
        UUID id = UUID.randomUUID();
        String json = Samples.json(id, "jan", "a:b", "{\"id\":\"a:b\"}");
        assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8), id, XapiVersion.V1_0_3)
                        .id())
                .isEqualTo(id);
        assertThatThrownBy(() -> reader.read(json.getBytes(StandardCharsets.UTF_8), MADE, XapiVersion.V1_0_3))
                .hasMessageContaining("statementId");
        byte[] batch = ("[" + json + "]").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> reader.read(batch, id, XapiVersion.V1_0_3)).hasMessageContaining("not an array");
    }

    private List<Statement> readAll(String text) {
        return reader.readAll(text.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
    }
}
