package org.gilde.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilde.bench.Measured;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.Target;

/**
 * So many connections, each sending batches of a size, one after the other.
 *
 * @param batch Statements in one request; 1 posts a single object
 */
record Load(String name, int connections, int batch) {

    Measured run(Target target, Duration duration) throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(connections);
        try {
            List<Bodies> made = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                made.add(new Bodies(batch));
            }
            long start = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Bodies bodies : made) {
                running.add(senders.submit(() -> send(target, bodies, start + duration.toNanos())));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
            return new Measured(nanos, batch, System.nanoTime() - start);
        } finally {
            senders.shutdownNow();
        }
    }

    private static List<Long> send(Target target, Bodies bodies, long end) throws java.io.IOException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = Connection.open(target)) {
            while (System.nanoTime() < end) {
                byte[] body = bodies.next();
                long before = System.nanoTime();
                connection.post(body);
                nanos.add(System.nanoTime() - before);
            }
        }
        return nanos;
    }
}
