package org.gilde.confluence.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When each of the app's jobs last ran, and what came of it. The same on every node. */
public interface JobLog {

    /**
     * One run.
     *
     * @param when it ended
     * @param took how long; nothing where it was left out, or was noted by a version that did not know
     * @param isGood whether it came to its end
     * @param said what the job said of it, in English, about nobody; of a failure its kind only
     */
    record Run(Instant when, Optional<Duration> took, boolean isGood, String said) {}

    /** Notes a run. Good runs soon after another may be left out. */
    void ran(AppJob job, Run run);

    /** Returns the last run that was noted. */
    Optional<Run> last(AppJob job);
}
