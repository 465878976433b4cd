package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.status.RunOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog;
import org.gilde.confluence.upkeep.JobLog.Run;

/** A job that notes when it ran and what came of it. */
public final class NotedJob implements JobRunner {
    private final AppJob job;
    private final JobRunner runner;
    private final JobLog log;
    private final Clock clock;
    private final Features features;

    /**
     * Runs it, and notes how it went.
     *
     * @param job name of an {@link AppJob}; were it one, the host's container would convert it, and hold its class beyond
     *     the life of the app
     */
    public NotedJob(String job, JobRunner runner, JobLog log, Clock clock, Features features) {
        this.job = AppJob.valueOf(job);
        this.runner = runner;
        this.log = log;
        this.clock = clock;
        this.features = features;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            return noted(request);
        } catch (OffException e) {
            return JobRunnerResponse.success(e.getMessage());
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // noted, and the host's to deal with
    private JobRunnerResponse noted(JobRunnerRequest request) {
        for (Feature feature : List.of(Feature.JOBS, feature())) {
            Optional<Off> off = features.off(feature);
            if (off.isPresent()) {
                return left(feature, off.get());
            }
        }
        Instant began = clock.instant();
        try {
            JobRunnerResponse response = runner.runJob(request);
            ended(began, response.getRunOutcome() == RunOutcome.SUCCESS, String.valueOf(response.getMessage()));
            return response;
        } catch (OffException e) {
            throw e;
        } catch (RuntimeException e) {
            ended(began, false, e.getClass().getSimpleName());
            throw e;
        }
    }

    private void ended(Instant began, boolean isGood, String said) {
        Instant now = clock.instant();
        log.ran(job, new Run(now, Optional.of(Duration.between(began, now)), isGood, said));
    }

    /** While the app is off for its data it writes nothing, not even this. */
    private JobRunnerResponse left(Feature feature, Off why) {
        if (!why.isForData()) {
            log.ran(job, new Run(clock.instant(), Optional.empty(), false, "off: " + feature.word()));
        }
        return JobRunnerResponse.success(new OffException(why).getMessage());
    }

    /** What the work stands on; what another feature would have to do, waits for that one. */
    private Feature feature() {
        return switch (job) {
            case SETTLING -> Feature.RIGHTS;
            case FOUNDING, CLOSING, MERGING, COHORTS -> Feature.MAKING;
            case LETTERS -> Feature.LETTERS;
            case CONTRIBUTIONS -> Feature.SHARING;
            case REMATCHING, COUNTING, LEAVING, SUBJECTS, PRIVACY -> Feature.JOBS;
        };
    }
}
