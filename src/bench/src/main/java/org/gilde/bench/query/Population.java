package org.gilde.bench.query;

import java.time.Instant;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;

/**
 * Who and what the Statements are about. Of each kind: many, one common, and one that stands on the oldest hundredth
 * only; the second tenant and the second authority have but old Statements as well.
 */
final class Population {
    static final int PEOPLE = 20_000;
    static final int MODULES = 2_000;
    static final int COURSES = 100;
    static final int VERBS = 10;
    static final int REGISTRATIONS = 60_000;
    static final int TEACHERS = 100;
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final long MILLIS_BETWEEN = 20;
    static final Tenant SCHOOL = new Tenant("school");
    static final String AUTHORITY = authority("moodle");
    static final String OLD_AUTHORITY = authority("old");
    static final AgentId GUEST = person(-1);
    static final AgentId OLD_PERSON = person(-2);
    static final AgentId NOBODY = person(-3);
    static final String SITE = "https://lms.example";

    private Population() {}

    static AgentId person(int number) {
        return AgentId.account(SITE, "person-" + number);
    }

    static AgentId teacher(int number) {
        return AgentId.account(SITE, "teacher-" + number);
    }

    static String module(int number) {
        return SITE + "/mod/" + number;
    }

    static String course(int number) {
        return SITE + "/course/" + number;
    }

    static String verb(int number) {
        return "https://verbs.example/" + number;
    }

    static UUID registration(int number) {
        return new UUID(1, number);
    }

    /** Returns when the Statement of a sequence was stored. */
    static Instant stored(long sequence) {
        return START.plusMillis(sequence * MILLIS_BETWEEN);
    }

    private static String authority(String name) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lrs.example\",\"name\":\"" + name
                + "\"}}";
    }
}
