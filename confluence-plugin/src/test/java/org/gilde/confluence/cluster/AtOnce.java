package org.gilde.confluence.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What nodes do at the same moment. */
public final class AtOnce {
    private static final int PATIENCE_SECONDS = 60;

    private AtOnce() {}

    /** A job, or a part of one. */
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** Runs each on a node of its own; what one of them throws, this throws. */
    public static void run(Work... nodes) throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.length);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (Work node : nodes) {
                work.add(() -> {
                    together.await();
                    node.run();
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
