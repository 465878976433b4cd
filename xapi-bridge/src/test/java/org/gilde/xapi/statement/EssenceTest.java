package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When two Statements are the same (Part Two 2.3.1)")
class EssenceTest {
    private static final String ONE =
            """
            {"actor":{"objectType":"Group","member":[{"mbox":"mailto:a@b"},{"mbox":"mailto:c@d"}]},"verb":{"id":"a:b","display":{"en":"x"}},
             "object":{"objectType":"Activity","id":"a:b","definition":{"name":{"en":"x"}}},"timestamp":"2026-11-21T14:00:00Z",
             "result":{"score":{"raw":1.0},"duration":"PT1M"},"context":{"registration":"6f1b8a1e-0000-4000-8000-0123456789ab",
             "contextActivities":{"parent":[{"id":"a:c"}]}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"actor\"|{\"id\":\"6f1b8a1e-0000-4000-8000-0123456789ab\",\"stored\":\"2026-11-21T14:00:00Z\",\"version\":\"1.0.0\",\"actor\"",
                "{\"mbox\":\"mailto:a@b\"},{\"mbox\":\"mailto:c@d\"}|{\"mbox\":\"mailto:c@d\"},{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b\"}",
                ",\"display\":{\"en\":\"x\"}|,\"display\":{\"en\":\"y\"}",
                "\"definition\":{\"name\":{\"en\":\"x\"}}|\"definition\":{}",
                "\"objectType\":\"Activity\",\"id\"|\"id\"",
                "14:00:00Z|16:00:00.000+02:00",
                "\"timestamp\":\"2026-11-21T14:00:00Z\",|",
                "\"raw\":1.0|\"raw\":1",
                "6f1b8a1e|6F1B8A1E",
                "[{\"id\":\"a:c\"}]|{\"id\":\"a:c\",\"definition\":{}}"
            })
    void disregardsWhatAnLrsMayChange(String part, String other) {
        assertThat(Essence.isSame(ONE, ONE.replace(part, other == null ? "" : other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "mailto:a@b|mailto:b@b", "\"id\":\"a:b\",\"display\"|\"id\":\"a:d\",\"display\"", "14:00:00Z|15:00:00Z",
                        "1.0}|1.1}",
                "PT1M|PT60S", "6f1b8a1e|6f1b8a1f", "a:c|a:d", "{\"mbox\":\"mailto:a@b\"},|"
            })
    void countsTheRest(String part, String other) {
        assertThat(Essence.isSame(ONE, ONE.replace(part, other == null ? "" : other)))
                .isFalse();
    }
}
