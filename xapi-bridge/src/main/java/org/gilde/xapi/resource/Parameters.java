package org.gilde.xapi.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gilde.xapi.json.MalformedJsonException;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Iri;
import org.gilde.xapi.statement.Timestamps;
import org.gilde.xapi.statement.Uuids;

/** The parameters of a query, each read once and strictly. Part Three 2.1. */
record Parameters(Map<String, List<String>> values, String specification) {

    /** Refuses all but these, and any that stands twice. */
    void allowOnly(Set<String> names) {
        values.forEach((name, given) -> {
            if (!names.contains(name)) {
                throw refused(name, "is not allowed here");
            }
            if (given.size() > 1) {
                throw refused(name, "is given more than once");
            }
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(given -> given.get(0));
    }

    Optional<UUID> uuid(String name) {
        return read(name, Uuids::parse, "must be a UUID");
    }

    Optional<Instant> timestamp(String name) {
        return read(name, Timestamps::parse, "must be a date and time of ISO 8601, such as 2026-11-21T14:00:00Z");
    }

    Optional<String> iri(String name) {
        return read(name, text -> Optional.of(text).filter(Iri::isIri), "must be an absolute IRI");
    }

    /** Reads a name that somebody else made up; the one character that no store keeps is refused. */
    Optional<String> name(String name) {
        return read(
                name, text -> Optional.of(text).filter(Parameters::isKeepable), "must not hold the character U+0000");
    }

    /** Reads an Agent or identified Group. */
    Optional<AgentId> agent(String name) {
        return read(
                name,
                text -> Optional.of(parseAgent(name, text)).filter(agent -> isKeepable(agent.value())),
                "must not hold the character U+0000");
    }

    private AgentId parseAgent(String name, String text) {
        try {
            return AgentId.parse(text);
        } catch (MalformedJsonException e) {
            throw refused(name, "must be an Agent or an identified Group as JSON: " + e.getMessage());
        }
    }

    /** Refuses a request that lacks a parameter. */
    <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> refused(name, "is missing"));
    }

    boolean flag(String name) {
        Optional<Boolean> flag = read(
                name,
                text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                "must be true or false");
        return flag.orElse(false);
    }

    Optional<Integer> count(String name) {
        boolean isCount = text(name)
                .map(text ->
                        !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .orElse(true);
        if (!isCount) {
            throw refused(name, "must be a whole number, 0 or more");
        }
        return text(name).map(Integer::valueOf);
    }

    <T> Optional<T> read(String name, Function<String, Optional<T>> reading, String rule) {
        return text(name).map(text -> reading.apply(text).orElseThrow(() -> refused(name, rule)));
    }

    private static boolean isKeepable(String text) {
        return text.indexOf('\0') < 0;
    }

    private RequestRefusedException refused(String name, String rule) {
        return RequestRefusedException.invalid("The parameter " + name + " " + rule, specification);
    }
}
