package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.participation.Counting;

/** Has the day's counts made, on one node of the cluster. */
public final class CountingJob implements JobRunner {
    private final Counting counting;

    /** Runs that. */
    public CountingJob(Counting counting) {
        this.counting = counting;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        counting.run();
        return JobRunnerResponse.success("today's counts are there");
    }
}
