package org.gilde.bench.chaos;

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
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Wiki;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;
import org.gilde.postgres.EmbeddedPostgres;

/**
 * Proves that what the app keeps does not depend on what fails on the way: Statements come, some twice, some voided,
 * some late, while bridges, the wiki and their databases are killed at moments of chance and the way between them is cut,
 * slow, or answers in the wiki's place. At the end all of the store is delivered, in order and undisturbed, to a second
 * wiki that has nothing yet; the rows that both apps keep must be the same.
 *
 * <p>Arguments: the bridge's jar, the workbench's jar, the app's jar, an empty folder, seconds, Statements a second, bridges
 * over one database; then, if wanted, the seed and further settings of the bridges such as
 * {@code gilde.kafka.bootstrap-servers=…}. Ends with 1 when anything differs.
 */
public final class Chaos {
    private static final int PEOPLE = 500;
    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String OPERATOR = "operator";
    private static final String SECRET = "an-operators-secret-for-chaos";
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    private final Random random;
    private final Path folder;
    private final Map<String, Integer> struck = new TreeMap<>();
    private final EmbeddedPostgres database;
    private final RoughRoad road;
    private final List<BridgeProcess> bridges = new ArrayList<>();
    private final CrowdedWiki wiki;

    private Chaos(Random random, Path folder, EmbeddedPostgres database, RoughRoad road, CrowdedWiki wiki) {
        this.random = random;
        this.folder = folder;
        this.database = database;
        this.road = road;
        this.wiki = wiki;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length < 7) {
            throw new IllegalArgumentException(
                    "chaos BRIDGE-JAR WORKBENCH-JAR APP-JAR FOLDER SECONDS PER-SECOND BRIDGES [SEED [SETTING …]]");
        }
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        long seed = arguments.length > 7 ? Long.parseLong(arguments[7]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        List<String> settings = arguments.length > 8 ? List.of(arguments).subList(8, arguments.length) : List.of();
        int differences;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder.resolve("postgres"));
                CrowdedWiki wiki = wiki(arguments);
                RoughRoad road = new RoughRoad(wiki.address())) {
            Chaos chaos = new Chaos(new Random(seed), folder, database, road, wiki);
            try {
                chaos.open(Path.of(arguments[0]), Integer.parseInt(arguments[6]), settings);
                chaos.storm(
                        Duration.ofSeconds(Long.parseLong(arguments[4])),
                        new Lms(chaos.bridges, new Course(seed, PEOPLE), Integer.parseInt(arguments[5])));
                differences = chaos.compare(arguments);
            } finally {
                chaos.bridges.forEach(BridgeProcess::kill);
            }
        }
        System.out.println(differences == 0 ? "the same, row by row" : differences + " differences");
        System.exit(differences == 0 ? 0 : 1);
    }

    private static CrowdedWiki wiki(String... arguments) throws IOException, InterruptedException, SQLException {
        CrowdedWiki wiki = CrowdedWiki.start(Path.of(arguments[1]), Path.of(arguments[2]), false);
        wiki.populate(PEOPLE);
        Wiki administrator = wiki.login("admin");
        administrator.submit(ADMIN, ADMIN, Map.of("do", "settings", "account", "gilde-bridge"));
        return wiki;
    }

    private void open(Path jar, int count, List<String> further) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "gilde.database.url=" + database.createDatabase("chaos"),
                "gilde.database.user=" + database.user(),
                "gilde.database.password=" + database.password(),
                "gilde.operator.key=" + OPERATOR,
                "gilde.operator.secret=" + SECRET,
                "gilde.confluence.url=" + road.address(),
                "gilde.confluence.token=" + CrowdedWiki.BRIDGE_TOKEN,
                "gilde.delivery.longest-pause=5s"));
        settings.addAll(further);
        for (int i = 0; i < count; i++) {
            BridgeProcess bridge = new BridgeProcess(jar, folder.resolve("bridge-" + i), settings);
            bridges.add(bridge);
            bridge.awaitReady();
        }
    }

    private void storm(Duration length, Lms lms) throws IOException, InterruptedException {
        Thread sending = new Thread(lms, "lms");
        sending.setDaemon(true);
        sending.start();
        long began = System.nanoTime();
        long end = began + length.toNanos();
        while (System.nanoTime() < end && lms.refused().isEmpty()) {
            pause(2_000, 8_000);
            strike();
        }
        road.become(RoughRoad.State.OPEN);
        lms.end();
        sending.join();
        if (!lms.refused().isEmpty()) {
            throw new IOException("a bridge refused what is right: " + lms.refused());
        }
        wiki.awaitLogin();
        for (BridgeProcess bridge : bridges) {
            bridge.awaitReady();
        }
        System.out.printf(
                Locale.ROOT,
                "%d s: %d Statements taken in %d requests; %s%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                lms.taken(),
                lms.attempts(),
                struck);
    }

    /** Does one thing that may happen. */
    private void strike() throws IOException {
        int chance = random.nextInt(100);
        if (chance < 15) {
            count("bridge killed");
            BridgeProcess bridge = bridges.get(random.nextInt(bridges.size()));
            bridge.kill();
            pause(0, 2_000);
            bridge.startAgain();
        } else if (chance < 25) {
            count("wiki killed");
            wiki.kill();
            pause(0, 2_000);
            wiki.startAgain();
        } else if (chance < 35) {
            count("the bridges' PostgreSQL crashed");
            crash(folder.resolve("postgres/data"));
        } else if (chance < 45) {
            count("the wiki's PostgreSQL crashed");
            crash(wiki.dataDirectory());
        } else {
            RoughRoad.State[] all = RoughRoad.State.values();
            RoughRoad.State next = all[1 + random.nextInt(all.length - 1)];
            count("road " + next.name().toLowerCase(Locale.ROOT));
            road.become(next);
            pause(500, 6_000);
            road.become(RoughRoad.State.OPEN);
        }
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

    private int compare(String... arguments) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        Waiting waiting = new Waiting(bridges, OPERATOR, SECRET);
        waiting.untilNone(CATCHING_UP);
        System.out.printf(
                Locale.ROOT,
                "all delivered %d s after the last%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        try (CrowdedWiki second = wiki(arguments)) {
            road.leadTo(second.address());
            waiting.replay();
            waiting.untilNone(CATCHING_UP);
            try (Connection here = wiki.connection();
                    Connection there = second.connection()) {
                Kept kept = Kept.in(here);
                System.out.println("kept: " + kept.sizes());
                List<String> differences = kept.differences(Kept.in(there));
                differences.forEach(System.out::println);
                return differences.size();
            }
        }
    }
}
