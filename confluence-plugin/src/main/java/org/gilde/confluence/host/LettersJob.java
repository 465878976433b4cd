package org.gilde.confluence.host;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import org.gilde.confluence.tending.Correspondence;

/** Sends, from time to time and on one node only, the letters that wait. Says nothing of how many. */
public final class LettersJob implements JobRunner {
    private final Correspondence correspondence;

    /** Runs that. */
    public LettersJob(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        return JobRunnerResponse.success(
                correspondence.deliver() ? "No letter waits" : "Letters wait for a mail server");
    }
}
