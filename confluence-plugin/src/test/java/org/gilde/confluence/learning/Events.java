package org.gilde.confluence.learning;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Learning events as the bridge sends them. */
public final class Events {
    public static final String COURSE = "https://lms.sociaalhuis.example/course/view.php?id=7";
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private Events() {}

    public static String batch(String... events) {
        return "{\"bridge\":{\"version\":\"0.1.0\",\"newest\":9,\"delivered\":3,\"waiting\":6,\"deadLetters\":0},"
                + "\"events\":[" + String.join(",", events) + "]}";
    }

    /** Returns the Statement id that goes with a word. */
    public static String id(String word) {
        return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Returns that fatima did something with the course at that hour of the day, the Statement named for verb and hour. */
    public static String fatima(String verb, int hour) {
        return told("fatima", verb, hour, "");
    }

    public static String told(String who, String verb, int hour, String more) {
        return event(verb + hour, verb, hour, mail(who), activity(COURSE, "Motivational interviewing"), more);
    }

    public static String mail(String who) {
        return "{\"mbox\":\"mailto:" + who + "@sociaalhuis.example\"}";
    }

    public static String activity(String id, String title) {
        return "{\"id\":\"" + id + "\",\"name\":{\"en\":\"" + title + "\"}}";
    }

    public static String event(String word, String verb, int hour, String actor, String activity, String more) {
        return "{\"statementId\":\"" + id(word) + "\",\"sequence\":1,\"verb\":\""
                + (verb.contains(":") ? verb : ADL + verb) + "\"," + time(hour) + ",\"actor\":" + actor
                + ",\"activity\":" + activity + more + "}";
    }

    public static String voids(String word) {
        return "{\"statementId\":\"" + id("voids " + word) + "\",\"sequence\":2,\"verb\":\"" + ADL + "voided\","
                + time(23) + ",\"voids\":\"" + id(word) + "\"}";
    }

    public static String score(String digits) {
        return ",\"result\":{\"score\":{\"scaled\":" + digits + "}}";
    }

    private static String time(int hour) {
        String time = String.format("2026-11-20T%02d:00:00Z", hour);
        return "\"timestamp\":\"" + time + "\",\"stored\":\"" + time + "\"";
    }
}
