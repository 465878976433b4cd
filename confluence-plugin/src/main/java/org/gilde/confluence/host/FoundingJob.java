package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.founding.Founding;

/** Goes on, from time to time and on one node only, with communities whose founding was interrupted. */
public final class FoundingJob implements JobRunner {
    private final Founding founding;

    /** Runs that. */
    public FoundingJob(Founding founding) {
        this.founding = founding;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(founding.resume() + " communities are founded");
    }
}
