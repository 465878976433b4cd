package org.gilde.confluence.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.linkage.SelfTest;
import org.gilde.confluence.upkeep.Queues.Lengths;

/** An app whose health is looked at: all in order, until told otherwise. */
public final class Patient implements JobLog, BridgeReports {
    public static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    private final Map<AppJob, Run> runs = new EnumMap<>(AppJob.class);
    private final IntakeMeter intake = new IntakeMeter(Clock.fixed(NOW, ZoneOffset.UTC));
    private SelfTest selfTest = Lacking.nothing();
    private Lengths lengths = new Lengths(0, 0, 0, 0, 0);
    private Optional<Instant> heard = Optional.of(NOW);
    private Instant started = NOW.minus(Duration.ofDays(1));

    /** Ran all jobs just now. */
    public Patient() {
        Arrays.stream(AppJob.values())
                .forEach(job -> ran(job, new Run(NOW, Optional.of(Duration.ofMillis(1234)), true, "done")));
    }

    public Upkeep upkeep() {
        return new Upkeep(() -> lengths, this, this, Clock.fixed(NOW, ZoneOffset.UTC), started);
    }

    public IntakeMeter intake() {
        return intake;
    }

    public Metrics metrics() {
        return new Metrics(intake, upkeep(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public Environment environment() {
        return new Environment("0.1.0", "Confluence 10.2.0", "21.0.1", "node-1", "PostgreSQL");
    }

    public SelfTest selfTest() {
        return selfTest;
    }

    public Support support() {
        return new Support(
                upkeep(), this::environment, () -> Map.of("rules", "2"), selfTest, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public void lacks(SelfTest lacking) {
        selfTest = lacking;
    }

    public JobLog jobs() {
        return this;
    }

    public void lengths(Lengths changed) {
        lengths = changed;
    }

    public void silent() {
        heard = Optional.of(NOW.minus(Duration.ofHours(2)));
    }

    public void unheard() {
        heard = Optional.empty();
    }

    public void startedAnHourAgo() {
        started = NOW.minus(Duration.ofHours(1));
    }

    public void never(AppJob job) {
        runs.remove(job);
    }

    @Override
    public void ran(AppJob job, Run run) {
        runs.put(job, run);
    }

    @Override
    public Optional<Run> last(AppJob job) {
        return Optional.ofNullable(runs.get(job));
    }

    @Override
    public void heard(BridgeReport report, Instant when, boolean withEvents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<BridgeStatus> latest() {
        return heard.map(when -> new BridgeStatus(new BridgeReport("1", 9, 9, 0, 0), when, Optional.empty()));
    }
}
