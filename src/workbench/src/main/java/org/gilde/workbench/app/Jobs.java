package org.gilde.workbench.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scheduled jobs of the enabled apps. */
public interface Jobs {

    /** Returns every job, by its complete key. */
    List<Job> all();

    /**
     * Runs a job now, on the caller's thread, unless it is running on this node already.
     *
     * @param completeKey {@code plugin:module}
     * @return what the job said, in words for an administrator
     */
    String run(String completeKey);

    /**
     * One job.
     *
     * @param schedule in the descriptor's own words
     * @param lastStart absent before the first run; of a job that runs once per cluster, on any node
     * @param lastWords what the last run said
     */
    record Job(
            String completeKey,
            String name,
            String schedule,
            Optional<Instant> lastStart,
            Optional<String> lastWords) {}
}
