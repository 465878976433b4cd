package org.gilde.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Requests about the same few Activities and Agents as everybody else's, each time told a little otherwise. */
final class SharedThings {
    private static final int ACTIVITIES = 20;
    private static final int AGENTS = 30;
    private static final int LARGEST_BATCH = 20;

    private final Random random;

    SharedThings(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One request.
     *
     * @param kind under what its time is counted
     * @param path below the base
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(String kind, String method, String path, byte[] body) {}

    Asked next() {
        int chance = random.nextInt(100);
        if (chance < 70) {
            return asked("statements", "POST", "statements", batch(1 + random.nextInt(LARGEST_BATCH)));
        } else if (chance < 80) {
            String query = "activities/state?stateId=s" + random.nextInt(3) + "&activityId=" + activityId() + "&agent="
                    + encoded(agent());
            return asked("documents", "PUT", query, document());
        } else if (chance < 90) {
            String query = "activities/profile?profileId=p" + random.nextInt(3) + "&activityId=" + activityId();
            return asked("documents", "POST", query, document());
        } else if (chance < 95) {
            return asked("reads", "GET", "activities?activityId=" + activityId(), "");
        }
        return asked("reads", "GET", "statements?limit=10&agent=" + encoded(agent()), "");
    }

    private static Asked asked(String kind, String method, String path, String body) {
        return new Asked(kind, method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private String batch(int size) {
        List<Integer> activities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            activities.add(random.nextInt(ACTIVITIES));
        }
        Collections.shuffle(activities, random);
        return activities.stream().map(this::statement).collect(Collectors.joining(",", "[", "]"));
    }

    private String statement(int activity) {
        return """
                {"id":"%s","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/v%d"},"object":%s,\
                "context":{"instructor":%s,"registration":"00000000-0000-4000-8000-%012d",\
                "contextActivities":{"parent":[%s],"grouping":[%s]}}}"""
                .formatted(
                        UUID.randomUUID(),
                        agent(),
                        random.nextInt(4),
                        activity(activity),
                        agent(),
                        random.nextInt(10),
                        activity(random.nextInt(ACTIVITIES)),
                        activity(random.nextInt(ACTIVITIES)));
    }

    private String activity(int number) {
        return """
                {"id":"%s","definition":{"name":{"en":"Told %d"},"description":{"%s":"So"},"extensions":{"x:%d":%d}}}"""
                .formatted(
                        id(number),
                        random.nextInt(5),
                        random.nextBoolean() ? "nl" : "fr",
                        random.nextInt(4),
                        random.nextInt(9));
    }

    private String activityId() {
        return encoded(id(random.nextInt(ACTIVITIES)));
    }

    private static String id(int number) {
        return "https://lms.crowd.example/" + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()) / 10 + "/" + number;
    }

    private String agent() {
        return "{\"account\":{\"homePage\":\"https://lms.crowd.example\",\"name\":\"" + random.nextInt(AGENTS) + "\"}}";
    }

    private String document() {
        return "{\"k" + random.nextInt(50) + "\":" + random.nextInt(1_000) + "}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
