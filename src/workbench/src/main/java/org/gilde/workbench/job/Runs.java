package org.gilde.workbench.job;

import java.time.Instant;
import java.util.Optional;

/** When a job is to run next, and how it went the last time. */
interface Runs {

    /** One run. */
    record Run(Instant start, String words) {}

    /** Returns when somebody is to look whether it is due; absent when it never is again. */
    Optional<Instant> next();

    /** Says whether this node is to run it now: it is due, and no other node took it. */
    boolean isMine();

    /** Notes a run. */
    void ran(Run run);

    /** Returns the last run; absent before the first. */
    Optional<Run> last();
}
