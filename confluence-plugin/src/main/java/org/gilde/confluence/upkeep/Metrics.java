package org.gilde.confluence.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gilde.confluence.upkeep.Condition.Subject;
import org.gilde.confluence.upkeep.IntakeMeter.Figures;

/**
 * Figures for whoever watches many things at once, in the text format of Prometheus, version 0.0.4. Counters are this
 * node's, since the app started on it; all else is the whole wiki's. Nothing in them is about anybody.
 */
public final class Metrics {
    private static final List<Count> COUNTS = List.of(
            new Count(Subject.EVENTS, "gilde_waiting_events", "Learning events whose person was not found."),
            new Count(
                    Subject.PERMISSIONS,
                    "gilde_waiting_permissions",
                    "Permissions that have yet to follow membership."),
            new Count(Subject.LETTERS, "gilde_waiting_letters", "Letters that wait for the mail server."),
            new Count(
                    Subject.STUCK,
                    "gilde_communities_stuck",
                    "Communities whose founding, closing or merging does not go on; absent for none."),
            new Count(
                    Subject.REFUSED,
                    "gilde_bridge_refused_events",
                    "Events that the app refused and that wait at the bridge; absent where it was never heard."));

    private final IntakeMeter intake;
    private final Upkeep upkeep;
    private final Clock clock;

    /** What is one number of a condition. */
    private record Count(Subject subject, String name, String help) {}

    /** Asks these. */
    public Metrics(IntakeMeter intake, Upkeep upkeep, Clock clock) {
        this.intake = intake;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /** Returns all of them; lines end with a line feed. */
    public String text() {
        Sheet sheet = new Sheet();
        intake(intake.figures(), sheet);
        List<Condition> found = upkeep.look();
        counts(found, sheet);
        bridge(found, sheet);
        jobs(found, sheet);
        return sheet.toString();
    }

    private static void intake(Figures figures, Sheet sheet) {
        sheet.title("gilde_intake_events_total", "counter", "Learning events that came, by what became of them.");
        figures.events()
                .forEach(
                        (outcome, number) -> sheet.line("gilde_intake_events_total", "outcome", word(outcome), number));
        sheet.title("gilde_intake_batches_total", "counter", "Batches of them that came, by what became of each.");
        figures.batches()
                .forEach((batch, number) -> sheet.line("gilde_intake_batches_total", "outcome", word(batch), number));
        sheet.title("gilde_intake_seconds_total", "counter", "What the batches took that were taken, together.");
        sheet.line("gilde_intake_seconds_total", seconds(figures.spent()));
        sheet.title("gilde_intake_longest_seconds", "gauge", "What the longest of them took.");
        sheet.line("gilde_intake_longest_seconds", seconds(figures.longest()));
        sheet.title("gilde_start_time_seconds", "gauge", "When the app started on this node, in seconds since 1970.");
        sheet.line("gilde_start_time_seconds", seconds(figures.since()));
    }

    private static void counts(List<Condition> found, Sheet sheet) {
        for (Count count : COUNTS) {
            sheet.title(count.name(), "gauge", count.help());
            found.stream()
                    .filter(condition -> condition.subject() == count.subject())
                    .forEach(condition -> sheet.line(count.name(), (double) condition.number()));
        }
    }

    private void bridge(List<Condition> found, Sheet sheet) {
        String name = "gilde_bridge_silence_seconds";
        sheet.title(name, "gauge", "How long ago the bridge was heard; absent where it never was.");
        found.stream()
                .filter(condition -> condition.subject() == Subject.BRIDGE)
                .flatMap(condition -> condition.run().stream())
                .forEach(heard -> sheet.line(name, ago(heard)));
    }

    private void jobs(List<Condition> found, Sheet sheet) {
        String last = "gilde_job_last_run_seconds";
        sheet.title(last, "gauge", "How long ago a job last ran, on whatever node; absent where it never did.");
        String duration = "gilde_job_last_duration_seconds";
        Sheet durations = new Sheet();
        durations.title(duration, "gauge", "How long that run took; absent where that is not known.");
        String failed = "gilde_job_failed";
        Sheet failures = new Sheet();
        failures.title(failed, "gauge", "1 where the last run of a job failed, else 0.");
        found.forEach(condition -> condition.job().ifPresent(job -> {
            condition.run().ifPresent(when -> sheet.line(last, "job", word(job), ago(when)));
            condition.took().ifPresent(took -> durations.line(duration, "job", word(job), seconds(took)));
            failures.line(failed, "job", word(job), condition.subject() == Subject.JOB_FAILED ? 1 : 0);
        }));
        sheet.add(durations);
        sheet.add(failures);
    }

    private double ago(Instant when) {
        return seconds(Duration.between(when, clock.instant()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static double seconds(Instant when) {
        return when.toEpochMilli() / 1000.0;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The lines of the format. */
    private static final class Sheet {
        private final StringBuilder text = new StringBuilder();

        void title(String name, String type, String help) {
            text.append("# HELP ").append(name).append(' ').append(help).append('\n');
            text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        }

        void line(String name, double value) {
            text.append(name).append(' ').append(number(value)).append('\n');
        }

        void line(String name, String label, String word, double value) {
            line(name + "{" + label + "=\"" + word + "\"}", value);
        }

        void add(Sheet other) {
            text.append(other.text);
        }

        private static String number(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
