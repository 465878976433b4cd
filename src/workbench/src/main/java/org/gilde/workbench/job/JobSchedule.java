package org.gilde.workbench.job;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gilde.workbench.descriptor.DescriptorException;
import org.gilde.workbench.descriptor.ModuleElement;
import org.springframework.scheduling.support.CronExpression;

/** When a job runs: by a cron expression of six or seven fields as Quartz writes them, or again and again. */
interface JobSchedule {

    /** Returns the next time after the given one; absent when there is none. */
    Optional<Instant> after(Instant now);

    /** Returns the schedule in the descriptor's own words. */
    String words();

    static JobSchedule of(ModuleElement element) {
        return element.attribute("cron-expression")
                .<JobSchedule>map(Cron::of)
                .or(() -> element.attribute("repeat-interval").map(Interval::of))
                .orElseThrow(() -> new DescriptorException("A <schedule> needs cron-expression or repeat-interval"));
    }

    /** By a cron expression. */
    record Cron(CronExpression expression, String words) implements JobSchedule {

        private static final Pattern EVERY_YEAR = Pattern.compile("^(\\S+(?:\\s+\\S+){5})\\s+\\*$");

        static Cron of(String text) {
            // Quartz allows a year at the end; only "every year" can be told to Spring's expressions.
            String six = EVERY_YEAR.matcher(text.strip()).replaceFirst("$1");
            try {
                return new Cron(CronExpression.parse(six), text);
            } catch (IllegalArgumentException e) {
                throw new DescriptorException("Not a cron expression: " + text, e);
            }
        }

        @Override
        public Optional<Instant> after(Instant now) {
            return Optional.ofNullable(expression.next(now.atZone(ZoneId.systemDefault())))
                    .map(ZonedDateTime::toInstant);
        }
    }

    /** Again and again. */
    record Interval(Duration pause) implements JobSchedule {

        static Interval of(String milliseconds) {
            try {
                long pause = Long.parseLong(milliseconds);
                if (pause > 0) {
                    return new Interval(Duration.ofMillis(pause));
                }
            } catch (NumberFormatException e) {
                throw new DescriptorException("Not a number of milliseconds: " + milliseconds, e);
            }
            throw new DescriptorException("A repeat-interval must be more than 0");
        }

        @Override
        public Optional<Instant> after(Instant now) {
            return Optional.of(now.plus(pause));
        }

        @Override
        public String words() {
            return "every " + pause.toMillis() + " ms";
        }
    }
}
