package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.cohort.CohortCare;

/** Has the people of course runs become communities, on one node of the cluster. */
public final class CohortJob implements JobRunner {
    private final CohortCare care;

    /** Runs that. */
    public CohortJob(CohortCare care) {
        this.care = care;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(care.run() + " cohorts were looked after");
    }
}
