package com.atlassian.scheduler;

import java.util.Date;

/** In use by many apps; not version-marked for 10. */
public interface JobRunnerRequest {
    Date getStartTime();

    boolean isCancellationRequested();
}
