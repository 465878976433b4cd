package org.gilde.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Wiki;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;
import org.gilde.bench.run.Wire;
import org.gilde.kafka.KafkaProcess;
import org.gilde.postgres.EmbeddedPostgres;

/**
 * Proves that what the app keeps does not depend on what fails on the way: Statements come, some twice, some voided,
 * some late, while bridges, the wiki, Kafka and their databases are killed at moments of chance and the ways between them
 * are cut, slow, or answer in the other's place. At the end all of the store is delivered, in order and undisturbed, to a
 * second wiki that has nothing yet; the rows that both apps keep must be the same.
 *
 * <p>Arguments: the bridge's jar, the workbench's jar, the app's jar, an empty folder, seconds, Statements a second, bridges
 * over one database; then, if wanted, the seed and, for delivery through Kafka, the folder of a broker's jars
 * ({@code src/kafka/target/lib}). Ends with 1 when anything differs.
 */
public final class Chaos implements AutoCloseable {
    private static final int PEOPLE = 500;
    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String OPERATOR = "operator";
    private static final String SECRET = "an-operators-secret-for-chaos";
    private static final int ATTEMPTS = 3;
    private static final Duration READY = Duration.ofMinutes(1);
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    private final Plan plan;
    private final Random random;
    private final Map<String, Integer> struck = new TreeMap<>();
    private final List<BridgeProcess> bridges = new ArrayList<>();
    private final EmbeddedPostgres database;
    private final Optional<KafkaProcess> kafka;
    private final Wire wire;
    private final CrowdedWiki wiki;
    private final RoughRoad road;

    private Chaos(Plan plan) throws IOException, InterruptedException, SQLException {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.database =
                EmbeddedPostgres.start(Files.createDirectories(plan.folder()).resolve("postgres"));
        this.kafka = plan.kafka().map(KafkaProcess::start);
        this.wire = new Wire(address(database.jdbcUrl()).getPort());
        this.wiki = wiki();
        this.road = new RoughRoad(wiki.address());
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        List<String> differences = run(Plan.of(arguments));
        differences.forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "the same, row by row" : differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /**
     * Runs it, and tells on standard output how it goes.
     *
     * @return rows that only one of both apps keeps, some of each kind; none where both keep the same
     * @throws IOException where something was refused that is right, or still waits long after the last fault
     */
    public static List<String> run(Plan plan) throws IOException, InterruptedException, SQLException {
        System.out.println("seed " + plan.seed());
        try (Chaos chaos = new Chaos(plan)) {
            chaos.open();
            chaos.storm(new Lms(chaos.bridges, new Course(plan.seed(), PEOPLE), plan.perSecond()));
            return chaos.compare();
        }
    }

    private static URI address(String jdbcUrl) {
        return URI.create(jdbcUrl.substring("jdbc:".length()));
    }

    private CrowdedWiki wiki() throws IOException, InterruptedException, SQLException {
        CrowdedWiki made = CrowdedWiki.start(plan.workbench(), plan.app(), false);
        made.populate(PEOPLE);
        Wiki administrator = made.login("admin");
        administrator.submit(ADMIN, ADMIN, Map.of("do", "settings", "account", "gilde-bridge"));
        return made;
    }

    private void open() throws IOException {
        String own = address(database.createDatabase("chaos")).getPath();
        List<String> settings = new ArrayList<>(List.of(
                "gilde.database.url=jdbc:postgresql://127.0.0.1:" + wire.port() + own,
                "gilde.database.user=" + database.user(),
                "gilde.database.password=" + database.password(),
                "gilde.operator.key=" + OPERATOR,
                "gilde.operator.secret=" + SECRET,
                "gilde.confluence.url=" + road.address(),
                "gilde.confluence.token=" + CrowdedWiki.BRIDGE_TOKEN,
                "gilde.delivery.longest-pause=5s"));
        kafka.ifPresent(broker -> settings.add("gilde.kafka.bootstrap-servers=" + broker.address()));
        for (int i = 0; i < plan.bridges(); i++) {
            BridgeProcess bridge =
                    new BridgeProcess(plan.bridge(), plan.folder().resolve("bridge-" + i), settings);
            bridges.add(bridge);
            bridge.awaitReady();
        }
    }

    private void storm(Lms lms) throws IOException, InterruptedException {
        Thread sending = new Thread(lms, "lms");
        sending.setDaemon(true);
        sending.start();
        long began = System.nanoTime();
        long end = began + plan.length().toNanos();
        while (System.nanoTime() < end && lms.refused().isEmpty()) {
            pause(2_000, 8_000);
            supervise();
            strike();
        }
        road.become(RoughRoad.State.OPEN);
        lms.end();
        sending.join();
        if (!lms.refused().isEmpty()) {
            throw new IOException("a bridge refused what is right: " + lms.refused());
        }
        awaitAll();
        System.out.printf(
                Locale.ROOT,
                "%d s: %d Statements taken in %d requests; %s%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                lms.taken(),
                lms.attempts(),
                struck);
    }

    /** Starts again what ended, as an init system does: neither a bridge nor the wiki starts without its database. */
    private void supervise() throws IOException {
        for (BridgeProcess bridge : bridges) {
            if (!bridge.isAlive()) {
                count("bridge started once more");
                bridge.startAgain();
            }
        }
        if (!wiki.isAlive()) {
            count("wiki started once more");
            wiki.startAgain();
        }
    }

    /** Waits for all; who began to start while something was away may end yet. */
    private void awaitAll() throws IOException, InterruptedException {
        for (BridgeProcess bridge : bridges) {
            for (int attempt = 0; attempt < ATTEMPTS && !bridge.isReadyWithin(READY); attempt++) {
                supervise();
            }
            bridge.awaitReady();
        }
        for (int attempt = 0; attempt < ATTEMPTS && !wiki.isReachedWithin(READY); attempt++) {
            supervise();
        }
        wiki.awaitLogin();
    }

    /** Does one thing that may happen. */
    private void strike() throws IOException {
        Fault fault = Fault.at(random.nextInt(Fault.total(kafka.isPresent())), kafka.isPresent());
        if (fault != Fault.ROAD) {
            count(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        switch (fault) {
            case BRIDGE_KILLED -> {
                BridgeProcess bridge = bridges.get(random.nextInt(bridges.size()));
                bridge.kill();
                pause(0, 2_000);
                bridge.startAgain();
            }
            case WIKI_KILLED -> {
                wiki.kill();
                pause(0, 2_000);
                wiki.startAgain();
            }
            case BRIDGES_POSTGRES_CRASHED -> crash(plan.folder().resolve("postgres/data"));
            case WIKIS_POSTGRES_CRASHED -> crash(wiki.dataDirectory());
            case WIRE_TO_POSTGRES_CUT -> meanwhile(wire::cut, wire::mend);
            case WIRE_TO_POSTGRES_SLOW -> meanwhile(() -> wire.slow(200), wire::mend);
            case KAFKA_KILLED -> kafka.ifPresent(broker -> meanwhile(broker::kill, broker::restart));
            case KAFKA_FROZEN ->
                kafka.map(KafkaProcess::handle)
                        .map(List::of)
                        .ifPresent(broker -> meanwhile(
                                () -> Processes.signal("STOP", broker), () -> Processes.signal("CONT", broker)));
            case ROAD -> {
                RoughRoad.State[] all = RoughRoad.State.values();
                RoughRoad.State next = all[1 + random.nextInt(all.length - 1)];
                count("road " + next.name().toLowerCase(Locale.ROOT));
                meanwhile(() -> road.become(next), () -> road.become(RoughRoad.State.OPEN));
            }
        }
    }

    private void meanwhile(Runnable breaks, Runnable mends) {
        breaks.run();
        pause(500, 6_000);
        mends.run();
    }

    /** {@code kill -9} of one that works for a connection: PostgreSQL ends all others and recovers from its log. */
    private static void crash(Path dataDirectory) {
        Processes.postmaster(dataDirectory).stream()
                .flatMap(postmaster -> Processes.backends(postmaster).stream())
                .limit(1)
                .forEach(backend -> Processes.signal("KILL", List.of(backend)));
    }

    private void count(String what) {
        struck.merge(what, 1, Integer::sum);
    }

    private void pause(int least, int most) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(least + random.nextInt(most - least)));
    }

    private List<String> compare() throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        Waiting waiting = new Waiting(bridges, OPERATOR, SECRET);
        waiting.untilNone(CATCHING_UP);
        System.out.printf(
                Locale.ROOT,
                "all delivered %d s after the last%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        try (CrowdedWiki second = wiki()) {
            road.leadTo(second.address());
            waiting.replay();
            waiting.untilNone(CATCHING_UP);
            try (Connection here = wiki.connection();
                    Connection there = second.connection()) {
                Kept kept = Kept.in(here);
                System.out.println("kept: " + kept.sizes());
                return kept.differences(Kept.in(there));
            }
        }
    }

    @Override
    public void close() throws IOException {
        bridges.forEach(BridgeProcess::kill);
        road.close();
        wiki.close();
        wire.close();
        kafka.ifPresent(KafkaProcess::close);
        database.close();
    }
}
