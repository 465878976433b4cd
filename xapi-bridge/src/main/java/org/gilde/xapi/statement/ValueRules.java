package org.gilde.xapi.statement;

import java.math.BigDecimal;
import org.gilde.xapi.json.JsonValue;

/** Rules for the kinds of values that stand all over a Statement. Part Two 4. */
final class ValueRules {
    private static final String IRI = "Part Two 4.3";
    private static final String UUID = "Part Two 4.4";
    private static final String TIMESTAMP = "Part Two 4.5";
    private static final String DURATION = "Part Two 4.6";
    private static final String LANGUAGE_TAG = "RFC 5646";
    private static final String LANGUAGE_MAP = "Part Two 4.2";
    private static final String EXTENSIONS = "Part Two 4.1";

    private ValueRules() {}

    static void iri(JsonValue value) {
        value.check(Iri.isIri(value.text(IRI)), "must be an absolute IRI, with a scheme", IRI);
    }

    static void uuid(JsonValue value) {
        value.check(Uuids.isUuid(value.text(UUID)), "must be a UUID", UUID);
    }

    static void timestamp(JsonValue value) {
        value.check(
                Timestamps.parse(value.text(TIMESTAMP)).isPresent(),
                "must be a date and time of ISO 8601, such as 2026-11-21T14:00:00Z",
                TIMESTAMP);
    }

    static void duration(JsonValue value) {
        value.check(
                Durations.isDuration(value.text(DURATION)),
                "must be a duration of ISO 8601, such as PT4M23.5S",
                DURATION);
    }

    static void languageTag(JsonValue value) {
        value.check(
                LanguageTags.isTag(value.text(LANGUAGE_TAG)), "must be a language tag, such as nl-BE", LANGUAGE_TAG);
    }

    static void languageMap(JsonValue map) {
        for (JsonValue entry : map.properties(LANGUAGE_MAP)) {
            entry.check(LanguageTags.isTag(entry.name()), "its name must be a language tag", LANGUAGE_MAP);
            entry.text(LANGUAGE_MAP);
        }
    }

    static void extensions(JsonValue extensions) {
        for (JsonValue entry : extensions.properties(EXTENSIONS)) {
            entry.check(Iri.isIri(entry.name()), "its name must be an absolute IRI", EXTENSIONS);
        }
    }

    static BigDecimal number(JsonValue value, String specification) {
        if (!value.node().isNumber()) {
            throw value.wrongType("must be a number", specification);
        }
        return value.node().decimalValue();
    }

    static void flag(JsonValue value, String specification) {
        if (!value.node().isBoolean()) {
            throw value.wrongType("must be true or false", specification);
        }
    }
}
