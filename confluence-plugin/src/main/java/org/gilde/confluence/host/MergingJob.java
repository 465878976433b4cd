package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.merging.Merging;

/** Goes on, from time to time and on one node only, with communities whose merging was interrupted. */
public final class MergingJob implements JobRunner {
    private final Merging merging;

    /** Runs that. */
    public MergingJob(Merging merging) {
        this.merging = merging;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(merging.resume() + " communities are merged");
    }
}
