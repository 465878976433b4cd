package org.gilde.bench.query;

import static org.gilde.bench.query.Population.COURSES;
import static org.gilde.bench.query.Population.MODULES;
import static org.gilde.bench.query.Population.PEOPLE;
import static org.gilde.bench.query.Population.REGISTRATIONS;
import static org.gilde.bench.query.Population.TEACHERS;
import static org.gilde.bench.query.Population.course;
import static org.gilde.bench.query.Population.module;
import static org.gilde.bench.query.Population.person;
import static org.gilde.bench.query.Population.registration;
import static org.gilde.bench.query.Population.stored;
import static org.gilde.bench.query.Population.teacher;
import static org.gilde.bench.query.Population.verb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** All questions, each about something else every time. */
final class Questions {
    private static final String COMMON_VERB = verb(0);
    private static final String RARE_VERB = verb(Population.VERBS);
    private static final String OLD_VERB = verb(-2);

    private final long count;
    private final Map<String, Function<Random, Question>> all = new LinkedHashMap<>();

    Questions(long count) {
        this.count = count;
    }

    Map<String, Function<Random, Question>> all() {
        agents();
        verbsAndActivities();
        related();
        together();
        ranges();
        return all;
    }

    private void agents() {
        add("agent", random -> ask().agent(person(random.nextInt(PEOPLE)), false));
        add("agent of 4 %", random -> ask().agent(Population.GUEST, false));
        add("agent, old Statements only", random -> ask().agent(Population.OLD_PERSON, false));
        add("agent, none", random -> ask().agent(Population.NOBODY, false));
        add("registration", random -> ask().registration(registration(random.nextInt(REGISTRATIONS))));
        add("registration of 4 %", random -> ask().registration(registration(-1)));
        add("registration, old Statements only", random -> ask().registration(registration(-2)));
    }

    private void verbsAndActivities() {
        add("verb of 37 %", random -> ask().verb(COMMON_VERB));
        add("verb of 0.01 %", random -> ask().verb(RARE_VERB));
        add("verb, old Statements only", random -> ask().verb(OLD_VERB));
        add("verb + since", random -> ask().verb(verb(random.nextInt(5))).since(moment(random)));
        add("verb + since, old Statements only", random -> ask().verb(OLD_VERB).since(stored(count / 2)));
        add("activity", random -> ask().activity(module(random.nextInt(MODULES)), false));
        add("activity of 4 %", random -> ask().activity(module(-1), false));
        add("activity, old Statements only", random -> ask().activity(module(-2), false));
    }

    private void related() {
        add("related activity", random -> ask().activity(course(random.nextInt(COURSES)), true));
        add("related activity of all", random -> ask().activity(Population.SITE, true));
        add("related activity, old Statements only", random -> ask().activity(course(-2), true));
        add("related agents", random -> ask().agent(teacher(random.nextInt(TEACHERS)), true));
        add("related agents, old Statements only", random -> ask().agent(teacher(-2), true));
    }

    private void together() {
        add("agent + verb", random -> ask().agent(person(random.nextInt(PEOPLE)), false)
                .verb(COMMON_VERB));
        add(
                "agent of 4 % + verb of 0.01 %",
                random -> ask().agent(Population.GUEST, false).verb(RARE_VERB));
        add(
                "agent of 4 % + activity",
                random -> ask().agent(Population.GUEST, false).activity(module(random.nextInt(MODULES)), false));
        add(
                "activity + verb of 0.01 %",
                random -> ask().activity(module(random.nextInt(MODULES)), false).verb(RARE_VERB));
        add("agent + related activity + verb", random -> ask().agent(person(random.nextInt(PEOPLE)), false)
                .activity(course(random.nextInt(COURSES)), true)
                .verb(COMMON_VERB));
    }

    private void ranges() {
        add("id", random -> ask().one(id(1 + random.nextLong(count))));
        add("all, newest first", random -> ask());
        add("all, oldest first", random -> ask().ascending());
        add("all, until", random -> ask().until(moment(random)));
        add("all, since, oldest first", random -> ask().since(moment(random)).ascending());
        add("all, a page on the way to the end", random -> ask().from(1 + random.nextLong(count)));
        add("verb, a page on the way to the end", random -> ask().verb(COMMON_VERB)
                .from(1 + random.nextLong(count)));
        add("all of a tenant with old ones only", random -> ask().of(Population.SCHOOL));
        add("all of an authority with old ones only", random -> ask().vouchedBy(Population.OLD_AUTHORITY));
    }

    /** Returns the id of a Statement. */
    static UUID id(long sequence) {
        try {
            byte[] text = Long.toString(sequence).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }

    private Instant moment(Random random) {
        return stored(1 + random.nextLong(count));
    }

    private static Question ask() {
        return Question.newest();
    }

    private void add(String name, Function<Random, Question> question) {
        all.put(name, question);
    }
}
