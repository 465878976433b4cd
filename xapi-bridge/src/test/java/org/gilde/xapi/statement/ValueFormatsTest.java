package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormatsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/a", "urn:uuid:7", "block-v1:edX+DemoX", "tag:ü,2026", "mailto:a@b", "a:b"})
    void knowsIris(String text) {
        assertThat(Iri.isIri(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "a:", "example.org", "7:a", "http://a b", "http://a<b", "a\u0000:b", "438AD672-DE2C"})
    void knowsWhatIsNoIri(String text) {
        assertThat(Iri.isIri(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T14:00:00Z, 2026-11-21T14:00:00Z",
        "2026-11-21t14:00:00z, 2026-11-21T14:00:00Z",
        "2026-11-21T14:00:00.123456789+02:00, 2026-11-21T12:00:00.123456789Z",
        "2026-11-21T14:00:00.5-0530, 2026-11-21T19:30:00.5Z",
        "2026-11-21T14:00:00+02, 2026-11-21T12:00:00Z",
        "2026-11-21T14:00:00.1234567890123, 2026-11-21T14:00:00.123456789Z",
        "2024-02-29T00:00:00+00:00, 2024-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z"
    })
    void knowsTimestamps(String text, Instant moment) {
        assertThat(Timestamps.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-21",
                "2026-11-21T14:00Z",
                "2026-11-21 14:00:00Z",
                "2026-11-21T14:00:00-00:00",
                "2026-11-21T14:00:00-0000",
                "2026-11-21T14:00:00-00",
                "2026-02-30T14:00:00Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T14:00:00.Z",
                "2026-11-21T14:00:00ZZ",
                "2026-11-21T14:00:00+2:00",
                "x026-11-21T14:00:00Z",
                "2026-13-21T14:00:00Z",
                "2026-11-21T14:00:00+02:",
                "2026-11-21T14:00:00+02:60"
            })
    void knowsWhatIsNoTimestamp(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT4M23.5S",
                "P2W",
                "PT03M15S",
                "P1Y2M3DT4H5M6S",
                "PT0S",
                "P1D",
                "PT0,5S",
                "PT1.5H",
                "P1.5W",
                "P0.5Y",
                "P1DT1.5M"
            })
    void knowsDurations(String text) {
        assertThat(Durations.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "1D",
                "P1H",
                "PT1D",
                "PTS",
                "P1M1Y",
                "PT1.S",
                "P1W2D",
                "PT.5S",
                "PT5",
                "-PT5S",
                "PT1.5H3M",
                "P1.5DT1H",
                "P1W1.5D",
                "PT1H1H",
                "P1.5.5D",
                "PT5s",
                "P1S"
            })
    void knowsWhatIsNoDuration(String text) {
        assertThat(Durations.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "nl-BE", "en-US", "zh-Hant-TW", "x-private", "i-klingon", "de-1996", "und"})
    void knowsLanguageTags(String text) {
        assertThat(LanguageTags.isTag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "en_US", "nl-", "-nl", "12", "nl--BE", "abcdefghi", "nl-abcdefghi", "n\u00e9"})
    void knowsWhatIsNoLanguageTag(String text) {
        assertThat(LanguageTags.isTag(text)).isFalse();
    }

    @Test
    void knowsUuids() {
        assertThat(Uuids.parse("6F1B8A1E-0000-4000-8000-0123456789aB")).isPresent();
        assertThat(Uuids.parse("6f1b8a1e00004000800001234567890a")).isEmpty();
        assertThat(Uuids.parse("6f1b8a1e-0000-4000-8000-01234567890g")).isEmpty();
        assertThat(Uuids.parse("6f1b8a1e-0000-4000-80000-1234567890a")).isEmpty();
        assertThat(Uuids.parse("1-2-3-4-5")).isEmpty();
    }
}
