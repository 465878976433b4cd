package org.gilde.workbench.job;

import java.time.Instant;
import java.util.Optional;

/** A job that every node runs for itself. */
final class LocalRuns implements Runs {
    private final JobSchedule schedule;
    private volatile Optional<Run> last = Optional.empty();

    LocalRuns(JobSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Optional<Instant> next() {
        return schedule.after(Instant.now());
    }

    @Override
    public boolean isMine() {
        return true;
    }

    @Override
    public void ran(Run run) {
        last = Optional.of(run);
    }

    @Override
    public Optional<Run> last() {
        return last;
    }
}
