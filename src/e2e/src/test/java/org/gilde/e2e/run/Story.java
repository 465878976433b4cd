package org.gilde.e2e.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The demo story's Statements, as their LMS sends them. */
public final class Story {
    /** How many people register for a course. */
    public static final int CLASS = 14;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILES = List.of("1-enrollments", "2-course", "3-results");
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Story() {}

    /** Returns all of it, in order. */
    public static List<JsonNode> statements() {
        return FILES.stream().flatMap(file -> read(file).stream()).toList();
    }

    /** Returns what concerns one person. */
    public static List<JsonNode> of(String person) {
        return statements().stream()
                .filter(statement -> isAbout(statement, person))
                .toList();
    }

    /** Returns the Statement that takes Fatima's completion of the course back. */
    public static JsonNode voider() {
        return read("later-void-fatima").get(0);
    }

    /** Returns Fatima's completion of the course. */
    public static JsonNode completion() {
        return of("fatima").stream()
                .filter(statement -> COMPLETED.equals(statement.at("/verb/id").asText()))
                .filter(statement -> statement.at("/object/id").asText().endsWith("/course/view.php?id=7"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the same events as another edition of the course: other Statements with other ids about other Activities,
     * by the same people. So one running chain can hear the story as often as there are ways for it to go wrong.
     */
    public static JsonNode edition(JsonNode statement, String edition) {
        String ids = ID.matcher(statement.toString())
                .replaceAll(id -> UUID.nameUUIDFromBytes((edition + id.group()).getBytes(StandardCharsets.UTF_8))
                        .toString());
        return parse(ids.replace(
                "\"id\":\"https://lms.sociaalhuis.example/",
                "\"id\":\"https://lms.sociaalhuis.example/" + edition + "/"));
    }

    /** Returns Statements as the one array an LMS posts. */
    public static String batch(List<JsonNode> statements) {
        return statements.toString();
    }

    /**
     * Returns that fourteen people registered for another course, of that address and name, whose mail addresses all
     * match an account.
     */
    public static List<JsonNode> registrations(String edition, String course) {
        String name = JSON.createObjectNode().put("en", course).toString();
        return read(FILES.get(0)).stream()
                .map(statement -> edition(statement, edition).toString())
                .map(text -> text.replaceAll("\\{\"en\":\"Motivational interviewing\"[^}]*}", name))
                .map(text -> text.replace("inge.maes@", "inge@"))
                .map(Story::parse)
                .toList();
    }

    /** Cuts a list into batches of at most that size. */
    public static List<List<JsonNode>> batches(List<JsonNode> statements, int size) {
        List<List<JsonNode>> batches = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += size) {
            batches.add(statements.subList(from, Math.min(from + size, statements.size())));
        }
        return batches;
    }

    private static boolean isAbout(JsonNode statement, String person) {
        return statement.at("/actor/account/name").asText().equals(person)
                || statement.at("/actor/mbox").asText().equals("mailto:" + person + "@sociaalhuis.example");
    }

    private static List<JsonNode> read(String name) {
        try {
            String text = Files.readString(
                    Artifacts.root().resolve("src/e2e/src/main/resources/story").resolve(name + ".json"));
            JsonNode array = parse(text);
            return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                    .map(array::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
