package com.atlassian.scheduler.status;

/** JD atlassian-scheduler. */
public enum RunOutcome {
    SUCCESS,
    UNAVAILABLE,
    ABORTED,
    FAILED
}
