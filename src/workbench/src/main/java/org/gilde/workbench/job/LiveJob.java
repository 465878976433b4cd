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
import org.gilde.workbench.database.DatabaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job of an enabled app. It never runs twice at once on one node, and stops with its app. */
final class LiveJob {

    private static final Logger LOG = LoggerFactory.getLogger(LiveJob.class);

    /** How soon it is looked again after the database did not answer. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final String name;
    private final JobRunner runner;
    private final JobSchedule schedule;
    private final Runs runs;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean stopped;
    private volatile @Nullable Future<?> next;

    LiveJob(String name, JobRunner runner, JobSchedule schedule, Runs runs) {
        this.name = name;
        this.runner = runner;
        this.schedule = schedule;
        this.runs = runs;
    }

    void startOn(ScheduledExecutorService clock) {
        soonest().filter(at -> !stopped).ifPresent(at -> {
            long millis = Duration.between(Instant.now(), at).toMillis();
            next = clock.schedule(() -> runAndGoOn(clock), millis, TimeUnit.MILLISECONDS);
        });
    }

    private Optional<Instant> soonest() {
        try {
            return runs.next();
        } catch (DatabaseException e) {
            LOG.warn("When the job {} is due could not be read: {}", name, e.getMessage());
            return Optional.of(Instant.now().plus(SOON));
        }
    }

    private void runAndGoOn(ScheduledExecutorService clock) {
        try {
            if (!stopped && runs.isMine()) {
                run();
            }
        } catch (DatabaseException e) {
            LOG.warn("The job {} was left to the next time: {}", name, e.getMessage());
        }
        startOn(clock);
    }

    /** Runs the job now, whoever else does; says in words what came of it. */
    String run() {
        if (stopped || !running.tryLock()) {
            return stopped ? "The job was stopped" : "The job is running already";
        }
        try {
            Instant start = Instant.now();
            String words = words(start);
            runs.ran(new Runs.Run(start, words));
            return words;
        } finally {
            running.unlock();
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // A job that throws is a failed run; the schedule goes on.
    private String words(Instant start) {
        try {
            JobRunnerResponse response = runner.runJob(new Request(start));
            return response.getRunOutcome() + message(response);
        } catch (RuntimeException e) {
            LOG.error("The job {} failed", name, e);
            return "FAILED: " + e.getMessage();
        }
    }

    private static String message(JobRunnerResponse response) {
        return response.getMessage() == null ? "" : ": " + response.getMessage();
    }

    Jobs.Job describe(String key) {
        Optional<Runs.Run> last = runs.last();
        return new Jobs.Job(key, name, schedule.words(), last.map(Runs.Run::start), last.map(Runs.Run::words));
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
