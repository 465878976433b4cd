package org.gilde.confluence.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.upkeep.Condition.Subject;
import org.gilde.confluence.upkeep.Condition.Tone;
import org.gilde.confluence.upkeep.JobLog.Run;

/** Looks how the app is doing. */
public final class Upkeep {
    /** Each job runs every hour or more often. */
    private static final Duration LATE = Duration.ofHours(2);

    private static final long MANY = 100;

    private final Queues queues;
    private final JobLog jobs;
    private final BridgeReports bridge;
    private final Clock clock;
    private final Instant started;

    /** Looks at these. Made when the app starts: what has not run before has as long from then as it has between two runs. */
    public Upkeep(Queues queues, JobLog jobs, BridgeReports bridge, Clock clock) {
        this(queues, jobs, bridge, clock, clock.instant());
    }

    Upkeep(Queues queues, JobLog jobs, BridgeReports bridge, Clock clock, Instant started) {
        this.queues = queues;
        this.jobs = jobs;
        this.bridge = bridge;
        this.clock = clock;
        this.started = started;
    }

    /** Returns what it finds, in the order in which it is shown. */
    public List<Condition> look() {
        List<Condition> found = new ArrayList<>();
        bridge(found);
        Queues.Lengths waiting = queues.lengths();
        found.add(Condition.count(Subject.EVENTS, waiting.events() == 0 ? Tone.OK : Tone.WARN, waiting.events()));
        found.add(Condition.count(
                Subject.PERMISSIONS, waiting.permissions() <= MANY ? Tone.OK : Tone.WARN, waiting.permissions()));
        found.add(
                waiting.stuck() == 0
                        ? Condition.count(Subject.UNDER_WAY, Tone.OK, waiting.underWay())
                        : Condition.count(Subject.STUCK, Tone.WRONG, waiting.stuck()));
        found.add(Condition.count(Subject.LETTERS, waiting.letters() <= MANY ? Tone.OK : Tone.WARN, waiting.letters()));
        Arrays.stream(AppJob.values()).map(this::job).forEach(found::add);
        return found;
    }

    private void bridge(List<Condition> found) {
        Optional<BridgeStatus> latest = bridge.latest();
        if (latest.isEmpty()) {
            found.add(Condition.count(Subject.BRIDGE_NEVER, Tone.WARN, 0));
            return;
        }
        BridgeStatus status = latest.get();
        boolean isSilent = status.isSilent(clock.instant());
        found.add(new Condition(
                Subject.BRIDGE,
                isSilent ? Tone.WRONG : Tone.OK,
                Optional.empty(),
                0,
                Optional.of(status.heard()),
                Optional.empty(),
                ""));
        long refused = status.report().deadLetters();
        found.add(Condition.count(Subject.REFUSED, refused == 0 ? Tone.OK : Tone.WARN, refused));
    }

    private Condition job(AppJob job) {
        Optional<Run> last = jobs.last(job);
        Instant late = clock.instant().minus(LATE);
        boolean isLate = started.isBefore(late)
                && last.filter(run -> !run.when().isBefore(late)).isEmpty();
        boolean isGood = last.filter(run -> !run.isGood()).isEmpty();
        Subject subject = isLate
                ? Subject.JOB_LATE
                : last.isEmpty() ? Subject.JOB_COMING : isGood ? Subject.JOB : Subject.JOB_FAILED;
        return new Condition(
                subject,
                isLate ? Tone.WARN : isGood ? Tone.OK : Tone.WRONG,
                Optional.of(job),
                0,
                last.map(Run::when),
                last.flatMap(Run::took),
                last.map(Run::said).orElse(""));
    }
}
