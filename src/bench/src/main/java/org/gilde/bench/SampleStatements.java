package org.gilde.bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Statements of about 1.3 kB, as an LMS sends them: 5,000 people, 400 modules in 40 courses, no ids of their own repeated. */
public final class SampleStatements {
    private static final String[] VERBS = {"completed", "passed", "progressed", "experienced", "answered", "initialized"
    };

    private SampleStatements() {}

    /** Returns one Statement, or an array of more. */
    public static String body(int batch) {
        if (batch == 1) {
            return statement();
        }
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < batch; i++) {
            body.append(i == 0 ? "" : ",").append(statement());
        }
        return body.append(']').toString();
    }

    private static String statement() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int person = random.nextInt(5_000);
        int module = random.nextInt(400);
        int course = module % 40;
        String verb = VERBS[random.nextInt(VERBS.length)];
        int raw = random.nextInt(101);
        return """
            {"id":"%s","actor":{"objectType":"Agent","name":"Person %d","account":{"homePage":"https://lms.bench.example","name":"%d"}},\
            "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"%s"}},\
            "object":{"objectType":"Activity","id":"https://lms.bench.example/mod/quiz/view.php?id=%d",\
            "definition":{"type":"http://adlnet.gov/expapi/activities/module","name":{"en":"Module %d: open questions in a first talk",\
            "nl":"Module %d: open vragen in een eerste gesprek"},"description":{"en":"Practise open questions, reflections and summaries with a colleague."}}},\
            "result":{"completion":true,"success":true,"score":{"scaled":%d.%02d,"raw":%d,"min":0,"max":100},"duration":"PT12M34S"},\
            "context":{"registration":"%s","platform":"Moodle","language":"en",\
            "contextActivities":{"category":[{"id":"https://lms.bench.example","definition":{"type":"http://id.tincanapi.com/activitytype/lms","name":{"en":"City campus"}}}],\
            "parent":[{"id":"https://lms.bench.example/course/view.php?id=%d","definition":{"type":"https://w3id.org/xapi/cmi5/activitytype/course","name":{"en":"Course %d"}}}]},\
            "extensions":{"http://lrs.learninglocker.net/define/extensions/info":{"event_name":"\\\\mod_quiz\\\\event\\\\attempt_submitted","http://moodle.org":"5.1.0"}}},\
            "timestamp":"2026-03-%02dT10:%02d:%02d.000Z"}"""
                .formatted(
                        UUID.randomUUID(),
                        person,
                        person,
                        verb,
                        verb,
                        module,
                        module,
                        module,
                        raw / 100,
                        raw % 100,
                        raw,
                        new UUID(person, 1L << 63),
                        course,
                        course,
                        1 + random.nextInt(28),
                        random.nextInt(60),
                        random.nextInt(60));
    }
}
