package org.gilde.bench.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Statements that each tell of another person and another activity, so that each leaves an item of its own. */
final class Completions {
    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    private final int people;
    private final int activities;
    private long made;

    /** Tells of so many people and activities. */
    Completions(int people, int activities) {
        this.people = people;
        this.activities = activities;
    }

    /**
     * What one request carries.
     *
     * @param json an array of Statements
     */
    record Batch(List<UUID> ids, String json) {}

    /** Returns the next ones. */
    Batch next(int count) {
        List<UUID> ids = new ArrayList<>();
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            json.append(i == 0 ? "" : ",").append(statement(id, made++));
        }
        return new Batch(ids, json.append(']').toString());
    }

    private String statement(UUID id, long number) {
        long person = number % people + 1;
        long activity = (number / people * 37 + person) % activities;
        return """
            {"id":"%s","actor":{"objectType":"Agent","name":"Person %d","mbox":"mailto:person%d@bench.example"},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/completed","display":{"en":"completed"}},\
            "object":{"objectType":"Activity","id":"https://lms.bench.example/mod/page/view.php?id=%d",\
            "definition":{"type":"http://adlnet.gov/expapi/activities/module","name":{"en":"Unit %d","nl":"Eenheid %d"}}},\
            "result":{"completion":true,"success":true,"score":{"scaled":0.%02d},"duration":"PT%dM"},\
            "context":{"platform":"Moodle","language":"en","contextActivities":{"parent":[{"id":\
            "https://lms.bench.example/course/view.php?id=%d","definition":{"type":\
            "http://adlnet.gov/expapi/activities/course","name":{"en":"Course %d"}}}]}},"timestamp":"%s"}"""
                .formatted(
                        id,
                        person,
                        person,
                        activity,
                        activity,
                        activity,
                        number % 100,
                        1 + number % 90,
                        activity % 50,
                        activity % 50,
                        FIRST.plusSeconds(number));
    }
}
