package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.learning.Detail;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.rest.Bodies.BadBodyException;

/** Reads with whom something is shared, and what they may know. */
final class ShareReader {
    private static final Set<String> ONE = Set.of("community", "coach", "person", "until", "details");
    private static final Set<String> ALL = Set.of("community", "coach", "person", "until", "details", "topics");

    private final UserDirectory users;

    ShareReader(UserDirectory users) {
        this.users = users;
    }

    /**
     * What was asked.
     *
     * @param share nothing if no such person is there
     * @param topics empty for whatever topic
     */
    record Asked(Optional<Share> share, Set<String> topics) {}

    /** Reads a share of one item. */
    Asked one(InputStream body) throws IOException, BadBodyException {
        return read(Bodies.object(body, ONE));
    }

    /** Reads a share of all items on some topics. */
    Asked all(InputStream body) throws IOException, BadBodyException {
        return read(Bodies.object(body, ALL));
    }

    private Asked read(JsonNode json) throws BadBodyException {
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        for (String word : words(json, "details")) {
            details.add(detail(word));
        }
        Set<String> topics = new TreeSet<>(words(json, "topics"));
        return new Asked(recipient(json).map(recipient -> new Share(recipient, details)), topics);
    }

    private Optional<Recipient> recipient(JsonNode json) throws BadBodyException {
        Optional<String> community = Bodies.text(json, "community");
        Optional<String> person = Bodies.text(json, "person");
        Optional<String> until = Bodies.text(json, "until");
        boolean coach = json.path("coach").isBoolean() && json.path("coach").booleanValue();
        int recipients = (community.isPresent() ? 1 : 0) + (person.isPresent() ? 1 : 0) + (coach ? 1 : 0);
        if (recipients != 1 || json.has("coach") != coach || person.isPresent() != until.isPresent()) {
            throw new BadBodyException(
                    "Name one recipient: community, or coach as true, or person with the last day as until.");
        }
        if (coach) {
            return Optional.of(new Recipient.Coach());
        }
        if (community.isPresent()) {
            return community.map(Recipient.Community::new);
        }
        LocalDate day = day(until.orElse(""));
        Optional<PersonKey> named = person.flatMap(users::byName);
        return named.map(key -> new Recipient.Named(key, day));
    }

    private static LocalDate day(String text) throws BadBodyException {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            throw new BadBodyException("The field until is no day that there is.");
        }
        throw new BadBodyException("The field until is no day, such as 2026-11-30.");
    }

    private static Detail detail(String word) throws BadBodyException {
        for (Detail detail : Detail.values()) {
            if (detail.name().toLowerCase(Locale.ROOT).equals(word)) {
                return detail;
            }
        }
        throw new BadBodyException("Known details: score, attempts, failures.");
    }

    private static List<String> words(JsonNode json, String field) throws BadBodyException {
        JsonNode list = json.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw new BadBodyException("The field " + field + " is no list.");
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : list) {
            if (!word.isTextual()) {
                throw new BadBodyException("The field " + field + " is no list of texts.");
            }
            words.add(word.textValue());
        }
        return words;
    }
}
