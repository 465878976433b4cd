package org.gilde.bench.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Measured;
import org.gilde.bench.Wiki;

/**
 * Lets ten thousand people register for a course run, has a coordinator make their Learning Community with one click, and
 * prints how long each step takes, what a page takes meanwhile and before, and the wiki's memory.
 *
 * <p>Arguments: the workbench's jar, the app's jar, and {@code statements} to count SQL statements instead.
 */
public final class Gathering {
    private static final int PEOPLE = 10_000;
    private static final int BATCH = 500;
    private static final int ROUNDS = 300;
    private static final String PAGE = "/display/INTAKE/Reflecting+instead+of+fixing";
    private static final String COHORTS = "/plugins/servlet/gilde/communities/cohort";
    private static final String START = "/plugins/servlet/gilde/communities/start";
    private static final Pattern COHORT = Pattern.compile("name=\"cohort\" value=\"([0-9]+)\"");

    private final CrowdedWiki crowd;
    private final Wiki reader;
    private final Wiki coordinator;
    private final boolean counts;
    private long statements;

    private Gathering(CrowdedWiki crowd, boolean counts) throws IOException, InterruptedException {
        this.crowd = crowd;
        this.counts = counts;
        this.reader = crowd.login("fatima");
        this.coordinator = crowd.login("els");
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("gathering WORKBENCH-JAR APP-JAR [statements]");
        }
        boolean counts = arguments.length > 2;
        try (CrowdedWiki crowd = CrowdedWiki.start(Path.of(arguments[0]), Path.of(arguments[1]), counts)) {
            crowd.populate(PEOPLE);
            new Gathering(crowd, counts).run();
        }
    }

    /** Something that is waited for while pages are read. */
    private interface Waiting {
        boolean isOver() throws IOException, InterruptedException, SQLException;
    }

    private void run() throws IOException, InterruptedException, SQLException {
        coordinator.submit(
                START,
                START,
                Map.of(
                        "name", "Talking practice",
                        "domain", "How we talk with people.",
                        "topics", "motivational-interviewing",
                        "key", "TALK",
                        "joining", "open",
                        "language", "en"));
        List<Long> before = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long took = look();
            if (i >= ROUNDS) {
                before.add(took);
            }
        }
        Measured quiet = new Measured(before, 1, 1);
        System.out.printf(Locale.ROOT, "before: %s, %s%n", times(quiet), memory());
        register();
        step("proposed", quiet, () -> cohort().find());
        Matcher cohort = cohort();
        if (!cohort.find()) {
            throw new IOException("nothing is proposed");
        }
        LocalDate start = LocalDate.of(2026, 12, 1);
        coordinator.submit(
                COHORTS + "?parent=TALK",
                COHORTS,
                Map.of(
                        "do",
                        "make",
                        "parent",
                        "TALK",
                        "cohort",
                        cohort.group(1),
                        "name",
                        "Bench run",
                        "start",
                        start.toString(),
                        "end",
                        start.plusWeeks(4).toString()));
        step("members", quiet, () -> coordinator.page(COHORTS + "?community=BR").contains("aui-lozenge-success"));
        step("in their group", quiet, () -> crowd.inGroup("gilde-br-member") == PEOPLE);
        register();
        System.out.printf(
                Locale.ROOT, "after sending all of it again: %d in the group%n", crowd.inGroup("gilde-br-member"));
    }

    private Matcher cohort() throws IOException, InterruptedException {
        return COHORT.matcher(coordinator.page(COHORTS + "?parent=TALK"));
    }

    private void register() throws IOException, InterruptedException {
        Wiki administrator = crowd.login("admin");
        long began = System.nanoTime();
        for (int first = 1; first <= PEOPLE; first += BATCH) {
            StringBuilder events = new StringBuilder();
            for (int person = first; person < first + BATCH; person++) {
                events.append(person == first ? "" : ",").append(event(person));
            }
            administrator.send(
                    "/rest/gilde/1.0/learning-events",
                    "application/json",
                    "{\"bridge\":{\"version\":\"bench\",\"newest\":1,\"delivered\":1,\"waiting\":0,\"deadLetters\":0},"
                            + "\"events\":[" + events + "]}");
        }
        System.out.printf(
                Locale.ROOT, "%d registered in %.1f s%s%n", PEOPLE, (System.nanoTime() - began) / 1e9, counted());
    }

    private static String event(int person) {
        return """
            {"statementId":"%s","sequence":%d,"verb":"http://adlnet.gov/expapi/verbs/registered",\
            "timestamp":"2026-11-20T08:00:00Z","stored":"2026-11-20T08:00:00Z",\
            "actor":{"mbox":"mailto:person%d@bench.example"},"activity":{"id":"https://lms.bench.example/course/view.php?id=9",\
            "type":"https://w3id.org/xapi/cmi5/activitytype/course","name":{"en":"Motivational interviewing"}}}"""
                .formatted(new UUID(9, person), person, person);
    }

    private void step(String what, Measured quiet, Waiting waiting)
            throws IOException, InterruptedException, SQLException {
        List<Long> times = new ArrayList<>();
        long began = System.nanoTime();
        long asked = began;
        boolean isOver = false;
        while (!isOver) {
            times.add(look());
            if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(500)) {
                isOver = waiting.isOver();
                asked = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        Measured meanwhile = new Measured(times, 1, 1);
        System.out.printf(
                Locale.ROOT,
                "%s after %.1f s; a page meanwhile: %s, p50 %.2f and p99 %.2f times as before; %s%s%n",
                what,
                (System.nanoTime() - began) / 1e9,
                times(meanwhile),
                meanwhile.millisAt(0.5) / quiet.millisAt(0.5),
                meanwhile.millisAt(0.99) / quiet.millisAt(0.99),
                memory(),
                counted());
    }

    private static String times(Measured measured) {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", measured.millisAt(0.5), measured.millisAt(0.99));
    }

    private String memory() {
        return String.format(
                Locale.ROOT,
                "%d MB resident, %d MB at most",
                crowd.kilobytes("VmRSS") / 1024,
                crowd.kilobytes("VmHWM") / 1024);
    }

    /** Statements since the last time; pages that were read are among them. */
    private String counted() throws IOException {
        if (!counts) {
            return "";
        }
        long now = crowd.statements();
        String text = String.format(Locale.ROOT, "; %d SQL statements", now - statements);
        statements = now;
        return text;
    }

    private long look() throws IOException, InterruptedException {
        long before = System.nanoTime();
        reader.page(PAGE);
        return System.nanoTime() - before;
    }
}
