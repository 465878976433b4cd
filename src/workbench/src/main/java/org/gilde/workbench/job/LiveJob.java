package org.gilde.workbench.job;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gilde.workbench.app.Jobs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job of an enabled app. It never runs twice at once, and stops with its app. */
final class LiveJob {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJob.class);

    private final String name;
    private final JobRunner runner;
    private final JobSchedule schedule;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean stopped;
    private volatile Optional<Instant> lastStart = Optional.empty();
    private volatile Optional<String> lastWords = Optional.empty();
    private volatile @Nullable Future<?> next;

    LiveJob(String name, JobRunner runner, JobSchedule schedule) {
        this.name = name;
        this.runner = runner;
        this.schedule = schedule;
    }

    void startOn(ScheduledExecutorService clock) {
        Instant now = Instant.now();
        schedule.after(now).filter(at -> !stopped).ifPresent(at -> {
            long millis = Duration.between(now, at).toMillis();
            next = clock.schedule(() -> runAndGoOn(clock), millis, TimeUnit.MILLISECONDS);
        });
    }

    private void runAndGoOn(ScheduledExecutorService clock) {
        run();
        startOn(clock);
    }

    /** Runs the job now; says in words what came of it. */
    @SuppressWarnings("checkstyle:IllegalCatch") // A job that throws is a failed run; the schedule goes on.
    String run() {
        if (stopped || !running.tryLock()) {
            return stopped ? "The job was stopped" : "The job is running already";
        }
        try {
            Instant start = Instant.now();
            lastStart = Optional.of(start);
            JobRunnerResponse response = runner.runJob(new Request(start));
            return told(response.getRunOutcome() + message(response));
        } catch (RuntimeException e) {
            LOG.error("The job {} failed", name, e);
            return told("FAILED: " + e.getMessage());
        } finally {
            running.unlock();
        }
    }

    private static String message(JobRunnerResponse response) {
        return response.getMessage() == null ? "" : ": " + response.getMessage();
    }

    private String told(String words) {
        lastWords = Optional.of(words);
        return words;
    }

    Jobs.Job describe(String key) {
        return new Jobs.Job(key, name, schedule.words(), lastStart, lastWords);
    }

    /** Stops the schedule and asks a run under way to end. */
    void stop() {
        stopped = true;
        Future<?> pending = next;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private final class Request implements JobRunnerRequest {

        private final Instant start;

        Request(Instant start) {
            this.start = start;
        }

        @Override
        public Date getStartTime() {
            return Date.from(start);
        }

        @Override
        public boolean isCancellationRequested() {
            return stopped;
        }
    }
}
