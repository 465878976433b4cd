package com.atlassian.scheduler;

/** In use by many apps; not version-marked for 10. */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
