package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.community.Settlement;

/** Carries out from time to time what permissions have yet to follow. */
public final class SettleJob implements JobRunner {
    private final Settlement settlement;

    /** Runs that. */
    public SettleJob(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success("permissions of " + settlement.settleAll() + " communities followed");
    }
}
