package org.gilde.bench.learning;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.gilde.bench.Wiki;

/** Learning events as the bridge sends them. */
final class LearningEvents {
    /** As many as a batch of the bridge holds. */
    static final int BATCH = 500;

    private static final String BRIDGE =
            "{\"version\":\"bench\",\"newest\":1,\"delivered\":1,\"waiting\":0,\"deadLetters\":0}";

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    private LearningEvents() {}

    /** Returns a completion of a module, a second after that of the sequence before; the title of its course makes the topic. */
    static String completion(String statement, long sequence, String mail, int module, String course) {
        return """
            {"statementId":"%s","sequence":%d,"verb":"http://adlnet.gov/expapi/verbs/completed",\
            "timestamp":"%s","stored":"2026-11-20T08:00:00Z","actor":{"mbox":"mailto:%s"},\
            "activity":{"id":"https://lms.bench.example/mod/%d","type":"http://adlnet.gov/expapi/activities/module",\
            "name":{"en":"Module %d"}},\
            "course":{"id":"https://lms.bench.example/course/%s","name":{"en":"%s"}},\
            "result":{"completion":true,"score":{"raw":80,"min":0,"max":100}}}"""
                .formatted(
                        statement,
                        sequence,
                        FIRST.plusSeconds(sequence),
                        mail,
                        module,
                        module,
                        course.replace(' ', '-'),
                        course);
    }

    /** Returns the body of a batch. */
    static String body(List<String> events) {
        return "{\"bridge\":" + BRIDGE + ",\"events\":[" + String.join(",", events) + "]}";
    }

    /** Sends a batch as an administrator. */
    static void send(Wiki administrator, String body) throws IOException, InterruptedException {
        administrator.send("/rest/gilde/1.0/learning-events", "application/json", body);
    }
}
