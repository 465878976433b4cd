package org.gilde.bench.chaos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes up what an LMS sends: some of it twice, some voided, some late; the same seed makes up the same. */
final class Course {
    private static final List<String> VERBS =
            List.of("registered", "progressed", "progressed", "failed", "passed", "completed");
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final int REMEMBERED = 5_000;

    private final Random random;
    private final int people;
    private final List<Sent> sent = new ArrayList<>();
    private long second;

    /** One Statement. */
    record Sent(UUID id, String json) {}

    Course(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** Returns so many Statements, no id twice in one batch. */
    List<String> next(int count) {
        List<String> batch = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        while (batch.size() < count) {
            Sent one = one();
            if (!ids.contains(one.id())) {
                ids.add(one.id());
                batch.add(one.json());
            }
        }
        return batch;
    }

    private Sent one() {
        int chance = random.nextInt(100);
        if (chance < 5 && !sent.isEmpty()) {
            return sent.get(random.nextInt(sent.size()));
        }
        Sent made = chance < 8 && !sent.isEmpty() ? voiding(sent.get(random.nextInt(sent.size()))) : told();
        if (sent.size() == REMEMBERED) {
            sent.set(random.nextInt(REMEMBERED), made);
        } else {
            sent.add(made);
        }
        return made;
    }

    private Sent told() {
        UUID id = uuid();
        int module = random.nextInt(200);
        second++;
        Instant when = FIRST.plusSeconds(second);
        if (random.nextInt(10) == 0) {
            when = when.minus(random.nextInt(60 * 24 * 30), ChronoUnit.MINUTES);
        }
        String verb = VERBS.get(random.nextInt(VERBS.size()));
        return new Sent(
                id,
                """
                {"id":"%s","actor":{"mbox":"mailto:person%d@bench.example"},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"timestamp":"%s",\
                "object":{"id":"https://lms.bench.example/mod/%d","definition":{"name":{"en":"Module %d, edition %d"}}},\
                "context":{"contextActivities":{"parent":[{"id":"https://lms.bench.example/course/%d",\
                "definition":{"type":"http://adlnet.gov/expapi/activities/course","name":{"en":"Course %d"}}}]}},\
                "result":{"score":{"scaled":0.%02d},"success":%b}}"""
                        .formatted(
                                id,
                                1 + random.nextInt(people),
                                verb,
                                when,
                                module,
                                module,
                                random.nextInt(3),
                                module % 20,
                                module % 20,
                                random.nextInt(100),
                                !verb.equals("failed")));
    }

    private Sent voiding(Sent target) {
        UUID id = uuid();
        return new Sent(
                id,
                """
                {"id":"%s","actor":{"mbox":"mailto:lms@bench.example"},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},\
                "object":{"objectType":"StatementRef","id":"%s"}}"""
                        .formatted(id, target.id()));
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
