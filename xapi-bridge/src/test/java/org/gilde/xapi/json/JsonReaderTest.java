package org.gilde.xapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.json.JsonReader.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader(100, 1000);

    @Test
    void handsOnOneAfterTheOther() {
        List<Slice> slices = new ArrayList<>();
        assertThat(reader.each(bytes(" [ 1.50 ,{\"a\":[ ]}, \"x\"] "), 3, slices::add))
                .isTrue();
        assertThat(slices).extracting(Slice::text).containsExactly("1.50", "{\"a\":[ ]}", "\"x\"");
        assertThat(slices).extracting(Slice::index).containsExactly(0, 1, 2);
        assertThat(reader.each(bytes("{}"), 1, slices::add)).isFalse();
        assertThat(slices.get(3).isElement()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d\\ude00\"",
                "\"\\uD83D\\uDE00\\\\ud83d\"",
                "\"\\\\ud83d\"",
                "\"\\u0000\\u00e9\\n\\/\"",
                "\"\\\\\\\\ude00\"",
                "{\"\\u00e9\":1}"
            })
    void takesEscapesOfWholeCharacters(String json) {
        assertThatCode(() -> reader.slices(bytes(json), 1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ude00\\ud83d\"",
                "\"\\ud83d\\ud83d\\ude00\"",
                "\"\\ud83dx\\ude00\"",
                "\"\\ud83d\\n\"",
                "\"\\\\\\ud83d\"",
                "{\"\\uDBFF\":1}"
            })
    void refusesEscapesOfHalfCharacters(String json) {
        assertRefused(json, Reason.INVALID);
    }

    @Test
    void refusesANameThatStandsTwiceHoweverDeep() {
        assertRefused("{\"a\":1,\"b\":2,\"a\":1}", Reason.INVALID);
        assertRefused("[[{\"x\":[{\"a\":1,\"\\u0061\":1}]}]]", Reason.INVALID);
        assertThatThrownBy(() -> reader.slices(bytes("{\"secret\":1,\"secret\":1}"), 1))
                .hasMessageContaining("twice")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysWhatIsTooLarge() {
        assertRefused("\"" + "x".repeat(1001) + "\"", Reason.TOO_LARGE);
        assertRefused("[".repeat(101) + "]".repeat(101), Reason.TOO_LARGE);
        assertRefused("9".repeat(1001), Reason.TOO_LARGE);
        assertRefused("{\"" + "x".repeat(10_001) + "\":1}", Reason.TOO_LARGE);
        assertThatThrownBy(() -> reader.slices(bytes("\"" + "x".repeat(1001) + "\""), 1))
                .hasMessageContaining("1000 characters");
        assertThatCode(() -> reader.slices(bytes("\"" + "x".repeat(1000) + "\""), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void boundsHowManyValuesThereAreHoweverShort() {
        JsonReader few = new JsonReader(100, 1000, 10);
        assertThatCode(() -> few.slices(bytes("[[],[],[],[]]"), 10)).doesNotThrowAnyException();
        assertThatThrownBy(() -> few.slices(bytes("[[],[],[],[],[]]"), 10))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("10 brackets, names and values");
        assertThatThrownBy(() -> few.tree("{\"a\":[1,2,3,4,5,6,7,8,9]}")).isInstanceOf(TooLargeException.class);
    }

    @Test
    void saysWhereWithoutQuoting() {
        assertThatThrownBy(() -> reader.slices(bytes("[{\n\"a\": " + "9".repeat(1001) + "}]"), 1))
                .hasMessageContaining("line 2, column ");
        assertThatThrownBy(() -> reader.slices(bytes("{\n\n\"a\": 1e99999999999}"), 1))
                .hasMessageContaining("line 3, column ");
        assertThatThrownBy(() -> reader.tree("secret"))
                .hasMessageContaining("line 1, column ")
                .hasMessageNotContaining("secret");
    }

    private void assertRefused(String json, Reason reason) {
        assertThatThrownBy(() -> reader.slices(bytes(json), 10))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
