package org.gilde.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Measured;
import org.gilde.bench.Wiki;
import org.gilde.bench.run.BridgeProcess;

/**
 * Sends Statements at a pace and prints how long it takes from the answer to the LMS until what each tells can be read in
 * the app: its row is committed, and pages read rows. The database is looked at every five milliseconds.
 *
 * <p>Arguments: the bridge's jar, the workbench's jar, the app's jar, an empty folder, the seconds of each pace, and the
 * paces in Statements a second. Each pace begins with ten seconds that are not counted.
 */
public final class Latency {
    private static final int PEOPLE = 10_000;
    private static final int ACTIVITIES = 1_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMIN = "/plugins/servlet/gilde/admin";

    private final BridgeProcess bridge;
    private final Arrivals arrivals;
    private final Completions completions = new Completions(PEOPLE, ACTIVITIES);

    private Latency(BridgeProcess bridge, Arrivals arrivals) {
        this.bridge = bridge;
        this.arrivals = arrivals;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length < 6) {
            throw new IllegalArgumentException("latency BRIDGE-JAR WORKBENCH-JAR APP-JAR FOLDER SECONDS PER-SECOND …");
        }
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        Duration each = Duration.ofSeconds(Long.parseLong(arguments[4]));
        try (CrowdedWiki wiki = CrowdedWiki.start(Path.of(arguments[1]), Path.of(arguments[2]), false);
                Connection database = wiki.connection()) {
            wiki.populate(PEOPLE);
            Wiki administrator = wiki.login("admin");
            administrator.submit(ADMIN, ADMIN, Map.of("do", "settings", "account", "gilde-bridge"));
            try (BridgeProcess bridge = new BridgeProcess(Path.of(arguments[0]), folder, settings(wiki))) {
                bridge.awaitReady();
                Latency latency = new Latency(bridge, new Arrivals(database));
                latency.at(50, Duration.ofSeconds(20)); // all that is compiled at first use
                wiki.analyze();
                for (String pace : List.of(arguments).subList(5, arguments.length)) {
                    Measured measured = latency.at(Integer.parseInt(pace), each);
                    print(pace, measured);
                }
            }
        }
    }

    private static List<String> settings(CrowdedWiki wiki) {
        return List.of("gilde.confluence.url=" + wiki.address(), "gilde.confluence.token=" + CrowdedWiki.BRIDGE_TOKEN);
    }

    private static void print(String pace, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%4s Statements/s (%.0f came): readable after p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                pace,
                measured.perSecond(),
                measured.millisAt(0.5),
                measured.millisAt(0.99),
                measured.millisAt(1));
    }

    private Measured at(int perSecond, Duration length) throws InterruptedException, SQLException {
        Map<UUID, Long> answered = new ConcurrentHashMap<>();
        long began = System.nanoTime();
        Thread sending =
                new Thread(() -> send(perSecond, began + WARM_UP.plus(length).toNanos(), answered), "lms");
        sending.start();
        while (sending.isAlive()) {
            look();
        }
        long end = System.nanoTime();
        while (!arrivals.seen().keySet().containsAll(answered.keySet())) {
            look();
            if (System.nanoTime() - end > PATIENCE.toNanos()) {
                throw new IllegalStateException("not everything that was answered is in the app after " + PATIENCE);
            }
        }
        long counted = began + WARM_UP.toNanos();
        List<Long> nanos = new ArrayList<>();
        answered.forEach((id, when) -> {
            if (when >= counted) {
                nanos.add(Math.max(0, arrivals.seen().getOrDefault(id, Long.MAX_VALUE) - when));
            }
        });
        return new Measured(nanos, 1, end - counted);
    }

    private void look() throws SQLException {
        arrivals.look();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    /** One at a time up to a hundred a second, then in batches as an LMS sends that has much to tell. */
    private void send(int perSecond, long end, Map<UUID, Long> answered) {
        int batch = Math.max(1, perSecond / 100);
        long pause = TimeUnit.SECONDS.toNanos(batch) / perSecond;
        try (org.gilde.bench.run.Connection connection = org.gilde.bench.run.Connection.open(bridge.target())) {
            for (long next = System.nanoTime(); next < end; next += pause) {
                LockSupport.parkNanos(next - System.nanoTime());
                Completions.Batch body = completions.next(batch);
                connection.post(body.json());
                long now = System.nanoTime();
                body.ids().forEach(id -> answered.put(id, now));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
