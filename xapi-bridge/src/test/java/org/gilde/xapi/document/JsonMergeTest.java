package org.gilde.xapi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gilde.xapi.LrsException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Merging JSON documents (Part Three 2.2)")
class JsonMergeTest {
    private static final String JSON = "application/json";

    @Test
    void replacesPropertiesOneLevelDeepAndKeepsTheRest() {
        Content merged = JsonMerge.merge(
                content("{\"a\":{\"x\":1,\"y\":2},\"b\":3}", JSON), content("{\"a\":{\"x\":9},\"c\":null}", JSON));
        assertThat(text(merged)).isEqualTo("{\"a\":{\"x\":9},\"b\":3,\"c\":null}");
    }

    @Test
    void keepsEveryDigit() {
        Content merged = JsonMerge.merge(
                content("{\"a\":0.10000000000000000000000001,\"b\":1.50}", JSON),
                content("{\"c\":12345678901234567890}", JSON));
        assertThat(text(merged))
                .isEqualTo("{\"a\":0.10000000000000000000000001,\"b\":1.50,\"c\":12345678901234567890}");
    }

    @Test
    void takesJsonByItsTypeWhateverItsParameters() {
        Content posted = content("{\"b\":2}", "Application/JSON; charset=utf-8");
        assertThat(text(JsonMerge.merge(content("{\"a\":1}", JSON), posted))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}     | application/json | []     | application/json",
                "{}     | application/json | [1,2]  | application/json",
                "{}     | application/json | 7      | application/json",
                "{}     | application/json | {}{    | application/json",
                "{}     | application/json | {}     | text/plain",
                "{}     | text/json        | {}     | application/json",
                "hello  | application/json | {}     | application/json"
            })
    void refusesAllElse(String present, String presentType, String posted, String postedType) {
        assertThatThrownBy(() -> JsonMerge.merge(content(present, presentType), content(posted, postedType)))
                .isInstanceOfSatisfying(LrsException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(LrsException.Reason.INVALID));
    }

    private static Content content(String text, String type) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String text(Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }
}
