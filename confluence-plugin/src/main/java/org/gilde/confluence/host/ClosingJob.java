package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.closing.Closing;

/** Goes on, from time to time and on one node only, with Learning Communities whose closing was interrupted. */
public final class ClosingJob implements JobRunner {
    private final Closing closing;

    /** Runs that. */
    public ClosingJob(Closing closing) {
        this.closing = closing;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(closing.resume() + " Learning Communities are closed");
    }
}
