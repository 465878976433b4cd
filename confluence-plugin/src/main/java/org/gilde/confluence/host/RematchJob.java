package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.learning.Rematching;

/** Matches waiting events from time to time: people join after their first Statement. */
public final class RematchJob implements JobRunner {
    private final Rematching rematching;

    /** Runs that. */
    public RematchJob(Rematching rematching) {
        this.rematching = rematching;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(rematching.rematch() + " events no longer wait");
    }
}
