package org.gilde.e2e.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Workbench;

/** Learning events about one course, by the story's people, as the bridge brings them; each course is a world of its own. */
record Learned(String course) {
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet", "els", "stranger");
    private static final int EACH = 12;
    private static final String EVENT = "{\"statementId\":\"";

    /** Returns many: people pass, fail, complete; some of it is voided, and nobody knows one of them. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        for (String person : PEOPLE) {
            for (int part = 0; part < EACH; part++) {
                String verb = part % 3 == 0 ? "failed" : part % 3 == 1 ? "passed" : "completed";
                events.add(event(person, verb, part / 2));
                if (part % 5 == 0) {
                    events.add(voiding(id(person, verb, part / 2)));
                }
            }
        }
        return events;
    }

    /** Returns the ids of all that people did. */
    Set<String> statements() {
        Set<String> statements = new HashSet<>();
        for (String event : events()) {
            statements.add(event.substring(EVENT.length(), EVENT.length() + 36));
        }
        return statements;
    }

    /** Returns that somebody did something to a part of the course. */
    String event(String person, String verb, int part) {
        return """
            {"statementId":"%s","sequence":%d,"verb":"http://adlnet.gov/expapi/verbs/%s",\
            "timestamp":"2026-11-20T08:%02d:00Z","stored":"2026-11-20T09:00:00Z",\
            "actor":{"mbox":"mailto:%s@sociaalhuis.example"},"activity":{"id":"%s","name":{"en":"%s"}},\
            "course":{"id":"https://lms.example/%s","name":{"en":"Motivational interviewing"}}}"""
                .formatted(id(person, verb, part), part + 1, verb, part, person, activity(part), title(part), course);
    }

    private String voiding(String voided) {
        return """
            {"statementId":"%s","sequence":99,"verb":"http://adlnet.gov/expapi/verbs/voided",\
            "timestamp":"2026-11-20T09:00:00Z","stored":"2026-11-20T09:00:00Z","voids":"%s"}"""
                .formatted(uuid("void " + voided), voided);
    }

    private String id(String person, String verb, int part) {
        return uuid(course + person + verb + part);
    }

    private static String uuid(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replaceFirst("-3", "-4");
    }

    String activity(int part) {
        return "https://lms.example/" + course + "/part/" + part;
    }

    String title(int part) {
        return "Part " + part + " of " + course;
    }

    /** Brings events to a node, and returns what became of each. */
    static List<String> bring(Workbench node, List<String> events) {
        Answer answer = node.as("admin")
                .http()
                .post(
                        "/rest/gilde/1.0/learning-events",
                        "{\"bridge\":{\"version\":\"0\",\"newest\":1,\"delivered\":1,\"waiting\":0,\"deadLetters\":0},"
                                + "\"events\":[" + String.join(",", events) + "]}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
        return answer.json().path("results").findValuesAsText("outcome");
    }

    /** Returns somebody's items of this course as a node shows them, without what makes courses differ. */
    List<String> items(Workbench node, String person) {
        return StreamSupport.stream(node.as(person).items().path("items").spliterator(), false)
                .filter(item -> item.at("/activity/id").asText().contains("/" + course + "/"))
                .map(item ->
                        item.toString().replaceFirst("\"id\":\"?[0-9]+\"?,", "").replace(course, ""))
                .sorted()
                .collect(Collectors.toList());
    }

    /** Returns the number of somebody's item. */
    static long item(Workbench node, String person, String activity) {
        for (JsonNode item : node.as(person).items().path("items")) {
            if (item.at("/activity/id").asText().equals(activity)) {
                return item.path("id").asLong();
            }
        }
        throw new IllegalStateException(person + " has no " + activity);
    }
}
