package org.gilde.workbench.job;

import java.time.Instant;
import java.util.Optional;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.database.Turn;

/**
 * A job that one node of the cluster runs each time that it is due, whichever comes first. As far as is known of
 * Confluence, that is all it promises: where a run takes longer than the pause, another node may begin the next.
 */
final class ClusterRuns implements Runs {
    private final Sql sql;
    private final String key;
    private final JobSchedule schedule;

    private ClusterRuns(Database database, String key, JobSchedule schedule) {
        this.sql = new Sql(database);
        this.key = key;
        this.schedule = schedule;
    }

    /** Makes the table when it is not there. */
    static void prepare(Database database) {
        Turn.take(database, "jobs", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        """
                        CREATE TABLE IF NOT EXISTS workbench_job (
                            key text PRIMARY KEY,
                            due timestamptz,
                            last_start timestamptz,
                            last_words text)
                        """);
            }
        });
    }

    /** Plans the first run. One that another node has planned stays; one that nobody was there for is let go. */
    static ClusterRuns plan(Database database, String key, JobSchedule schedule) {
        ClusterRuns runs = new ClusterRuns(database, key, schedule);
        Instant now = Instant.now();
        runs.sql.change(
                "INSERT INTO workbench_job (key, due) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET due ="
                        + " CASE WHEN workbench_job.due > ? THEN least(workbench_job.due, excluded.due) ELSE excluded.due END",
                key,
                schedule.after(now),
                now);
        return runs;
    }

    @Override
    public Optional<Instant> next() {
        return sql.first(
                "SELECT due FROM workbench_job WHERE key = ? AND due IS NOT NULL",
                row -> row.getTimestamp(1).toInstant(),
                key);
    }

    @Override
    public boolean isMine() {
        Instant now = Instant.now();
        return sql.change("UPDATE workbench_job SET due = ? WHERE key = ? AND due <= ?", schedule.after(now), key, now)
                == 1;
    }

    @Override
    public void ran(Run run) {
        sql.change(
                "UPDATE workbench_job SET last_start = ?, last_words = ? WHERE key = ?", run.start(), run.words(), key);
    }

    @Override
    public Optional<Run> last() {
        return sql.first(
                "SELECT last_start, last_words FROM workbench_job WHERE key = ? AND last_start IS NOT NULL",
                row -> new Run(row.getTimestamp(1).toInstant(), row.getString(2)),
                key);
    }
}
