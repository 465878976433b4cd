package org.gilde.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gilde.e2e.run.SharedTables;
import org.gilde.e2e.run.Workbench;

/** The death of a node that is in the middle of several works at once, each held at its place. */
final class Death implements AutoCloseable {
    private final Map<CutWork.Place, SharedTables.Hold> holds = new LinkedHashMap<>();
    private final Map<CutWork.Place, Integer> waiting = new HashMap<>();
    private final List<Future<?>> cut = new ArrayList<>();
    private final Workbench dying;
    private final SharedTables tables;
    private final ExecutorService threads;

    private Death(Workbench dying, SharedTables tables, ExecutorService threads) {
        this.dying = dying;
        this.tables = tables;
        this.threads = threads;
    }

    /** Has a node begin these, and kills it once it is in the middle of each of them. */
    static void of(Workbench dying, SharedTables tables, List<CutWork> works, ExecutorService threads)
            throws SQLException {
        try (Death death = new Death(dying, tables, threads)) {
            works.forEach(death::hold);
            works.forEach(death::begin);
            dying.kill();
            death.holds.values().forEach(SharedTables.Hold::endWhoeverWaits);
            death.cut.forEach(call -> assertThatThrownBy(call::get).isInstanceOf(ExecutionException.class));
        }
    }

    private SharedTables.Hold hold(CutWork work) {
        return holds.computeIfAbsent(work.place(), place -> place.hold(tables));
    }

    private void begin(CutWork work) {
        cut.add(threads.submit(() -> work.begin(dying)));
        hold(work).await(waiting.merge(work.place(), 1, Integer::sum));
    }

    @Override
    public void close() throws SQLException {
        for (SharedTables.Hold hold : holds.values()) {
            hold.close();
        }
    }
}
