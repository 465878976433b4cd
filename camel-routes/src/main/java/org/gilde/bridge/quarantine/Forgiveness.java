package org.gilde.bridge.quarantine;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.Quarantine;
import org.gilde.xapi.quarantine.Redrive;
import org.gilde.xapi.quarantine.Resent;
import org.gilde.xapi.quarantine.postgres.PostgresKnownContents;
import org.gilde.xapi.quarantine.postgres.PostgresQuarantine;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.store.StatementStore;

/** The parts that forgiving needs, on one database. */
public final class Forgiveness {
    private final Quarantine quarantine;
    private final ForgivingRecorder recorder;
    private final Redrive redrive;
    private final ForgetOverdue overdue;

    /**
     * How long is remembered what.
     *
     * @param quarantined how long a Statement waits in quarantine since it came last
     * @param contents how long a Statement without an id is known again
     */
    public record Times(Duration quarantined, Duration contents) {}

    /** Puts them together, for credentials that do not minimise. */
    public Forgiveness(DataSource database, StatementStore store, SubmissionReader reader, Times times, Clock clock) {
        this(database, store, reader, times, clock, Minimiser.none());
    }

    /** Puts them together. */
    public Forgiveness(
            DataSource database,
            StatementStore store,
            SubmissionReader reader,
            Times times,
            Clock clock,
            Minimiser minimiser) {
        PostgresKnownContents contents = new PostgresKnownContents(database);
        quarantine = new PostgresQuarantine(database);
        Resent resent = new Resent(contents, times.contents(), clock);
        recorder = new ForgivingRecorder(reader, store, quarantine, resent, clock, minimiser);
        redrive = new Redrive(quarantine, reader, store);
        overdue = new ForgetOverdue(quarantine, contents, times, clock);
    }

    /** Returns what waits for an operator. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** Returns what takes the batches of those who are forgiven something. */
    public ForgivingRecorder recorder() {
        return recorder;
    }

    /** Returns what stores Statements out of quarantine. */
    public Redrive redrive() {
        return redrive;
    }

    /** Returns the route that forgets what is over. */
    public ForgetOverdue overdue() {
        return overdue;
    }
}
