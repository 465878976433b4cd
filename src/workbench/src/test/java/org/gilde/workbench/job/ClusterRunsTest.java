package org.gilde.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilde.workbench.database.PooledDatabase;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("A job that runs once per cluster")
class ClusterRunsTest {
    private static final JobSchedule HOURLY = new JobSchedule.Interval(Duration.ofHours(1));

    @AutoClose
    private static final PooledDatabase DATABASE = TestDatabase.open();

    private final Sql sql = new Sql(DATABASE);

    @BeforeEach
    void noneIsPlanned() {
        ClusterRuns.prepare(DATABASE);
        sql.change("DELETE FROM workbench_job");
    }

    private static ClusterRuns plan() {
        return ClusterRuns.plan(DATABASE, "a:job", HOURLY);
    }

    private void isDue(Instant when) {
        sql.change("UPDATE workbench_job SET due = ?", when);
    }

    @RepeatedTest(3)
    void isTakenByOneOfTwoNodesThatFindItDue() throws Exception {
        ClusterRuns one = plan();
        ClusterRuns other = plan();
        assertThat(one.isMine()).as("not due yet").isFalse();
        isDue(Instant.now());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> taken = threads.invokeAll(List.<Callable<Boolean>>of(
                    () -> together.await() >= 0 && one.isMine(), () -> together.await() >= 0 && other.isMine()));
            assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(other.next().orElseThrow()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
    }

    @Test
    void isPlannedOnceAndStandsOnBothAsItRanOnOne() {
        ClusterRuns one = plan();
        Instant soon = Instant.now().plusSeconds(60);
        isDue(soon);
        ClusterRuns other = plan();
        assertThat(Duration.between(soon, other.next().orElseThrow()).abs()).isLessThan(Duration.ofMillis(1));
        assertThat(other.last()).isEmpty();
        one.ran(new Runs.Run(soon, "SUCCESS"));
        assertThat(other.last().orElseThrow().words()).isEqualTo("SUCCESS");
    }

    /** As after a night in which nobody was there: it waits for its turn, as everything else at a start. */
    @Test
    void isPlannedAnewWhenItsTimePassedWhileNoNodeRan() {
        plan();
        isDue(Instant.now().minus(Duration.ofHours(8)));
        ClusterRuns later = plan();
        assertThat(later.next().orElseThrow()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        assertThat(later.isMine()).isFalse();
    }
}
