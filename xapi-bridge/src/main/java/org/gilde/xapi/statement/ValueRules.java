package org.gilde.xapi.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.gilde.xapi.json.JsonValue;

/** Rules for the kinds of values that stand all over a Statement. Part Two 4. */
final class ValueRules {
    static final String IRI = "Part Two 4.3";
    static final String LANGUAGE_MAP = "Part Two 4.2";
    static final String EXTENSIONS = "Part Two 4.1";

    private ValueRules() {}

    static String iri(JsonValue value) {
        String text = value.text(IRI);
        value.check(Iri.isIri(text), "must be an absolute IRI, with a scheme", IRI);
        return text;
    }

    static UUID uuid(JsonValue value) {
        String text = value.text("Part Two 4.4");
        return Uuids.parse(text).orElseThrow(() -> value.broken("must be a UUID", "Part Two 4.4"));
    }

    static Instant timestamp(JsonValue value) {
        String text = value.text("Part Two 4.5");
        return Timestamps.parse(text)
                .orElseThrow(() -> value.broken(
                        "must be a date and time of ISO 8601, such as 2026-11-21T14:00:00Z", "Part Two 4.5"));
    }

    static void duration(JsonValue value) {
        value.check(Durations.isDuration(value.text("Part Two 4.6")), "must be a duration of ISO 8601", "Part Two 4.6");
    }

    static void languageTag(JsonValue value) {
        value.check(LanguageTags.isTag(value.text("RFC 5646")), "must be a language tag, such as nl-BE", "RFC 5646");
    }

    static void languageMap(JsonValue map) {
        map.check(map.node().isObject(), "must be an object with a text for each language tag", LANGUAGE_MAP);
        for (JsonValue entry : map.properties()) {
            entry.check(LanguageTags.isTag(entry.name()), "its name must be a language tag", LANGUAGE_MAP);
            entry.text(LANGUAGE_MAP);
        }
    }

    static void extensions(JsonValue extensions) {
        extensions.check(extensions.node().isObject(), "must be an object", EXTENSIONS);
        for (JsonValue entry : extensions.properties()) {
            entry.check(Iri.isIri(entry.name()), "its name must be an absolute IRI", EXTENSIONS);
        }
    }

    static BigDecimal number(JsonValue value, String specification) {
        value.check(value.node().isNumber(), "must be a number", specification);
        return value.node().decimalValue();
    }

    static void flag(JsonValue value, String specification) {
        value.check(value.node().isBoolean(), "must be true or false", specification);
    }
}
