package org.gilde.bridge.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gilde.bridge.contribution.Contribution.Community;
import org.gilde.xapi.statement.Uuids;

/**
 * Reads what the app tells of one act, and refuses all that {@code src/docs/contributions.schema.json} does not name: a
 * name or an address that slipped in would be kept for ever.
 */
final class ContributionReader {
    private static final Set<String> ALLOWED =
            Set.of("id", "act", "pseudonym", "day", "community", "thing", "about", "other");
    private static final Set<String> OF_COMMUNITY = Set.of("key", "name", "language");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{1,255}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final int LONGEST_NAME = 255;

    /** Returns the id, as far as one is told. */
    Optional<UUID> id(JsonNode told) {
        return Uuids.parse(told.path("id").asText());
    }

    /**
     * Returns the act.
     *
     * @throws ContributionRefusedException if anything is missing, unknown or of another form; the same again will not do
     */
    Contribution read(JsonNode told) {
        demand(told.isObject(), "An act must be a JSON object");
        demandOnly(told, ALLOWED);
        UUID id = id(told).orElseThrow(() -> new ContributionRefusedException("\"id\" must be a UUID"));
        Act act = Act.of(told.path("act").asText())
                .orElseThrow(() -> new ContributionRefusedException("\"act\" is none that is known here"));
        boolean hasThing = act.type() != Act.Type.COMMUNITY && act.type() != Act.Type.STATEMENT;
        demandPresence(told, "thing", hasThing);
        demandPresence(told, "other", act.type() == Act.Type.STATEMENT);
        demand(act == Act.REPLIED || !told.has("about"), "\"about\" goes with replies only");
        return new Contribution(
                id,
                act,
                text(told, "pseudonym", HASH),
                day(told),
                community(told.path("community")),
                optional(told, "thing"),
                optional(told, "about"),
                told.has("other") ? Optional.of(other(told)) : Optional.empty());
    }

    private static UUID other(JsonNode told) {
        return Uuids.parse(told.path("other").asText())
                .orElseThrow(() -> new ContributionRefusedException("\"other\" must be a UUID"));
    }

    private static LocalDate day(JsonNode told) {
        try {
            return LocalDate.parse(told.path("day").asText());
        } catch (DateTimeParseException e) {
            throw new ContributionRefusedException("\"day\" must be a day like 2026-11-22");
        }
    }

    private static Community community(JsonNode told) {
        demand(told.isObject(), "\"community\" must be a JSON object");
        demandOnly(told, OF_COMMUNITY);
        String name = told.path("name").asText();
        demand(
                told.path("name").isTextual() && !name.isBlank() && name.length() <= LONGEST_NAME,
                "\"name\" must be a text of at most " + LONGEST_NAME + " characters");
        String language = told.has("language") ? text(told, "language", LANGUAGE) : "und";
        return new Community(text(told, "key", KEY), name, language);
    }

    private static Optional<String> optional(JsonNode told, String name) {
        return told.has(name) ? Optional.of(text(told, name, HASH)) : Optional.empty();
    }

    private static String text(JsonNode told, String name, Pattern form) {
        JsonNode value = told.path(name);
        demand(
                value.isTextual() && form.matcher(value.textValue()).matches(),
                "\"" + name + "\" must be of the form " + form);
        return value.textValue();
    }

    private static void demandPresence(JsonNode told, String name, boolean isWanted) {
        demand(told.has(name) == isWanted, "\"" + name + "\" is " + (isWanted ? "missing" : "too much with this act"));
    }

    private static void demandOnly(JsonNode told, Set<String> allowed) {
        told.fieldNames().forEachRemaining(name -> demand(allowed.contains(name), "There is a property too many"));
    }

    private static void demand(boolean holds, String rule) {
        if (!holds) {
            throw new ContributionRefusedException(rule);
        }
    }
}
