package org.gilde.bench.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;
import org.gilde.bench.run.Wire;
import org.gilde.postgres.EmbeddedPostgres;

/**
 * Proves that what was answered is kept: writers write, and at moments of chance the bridge, PostgreSQL, the wire
 * between them or the room on disk is gone. After each fault, and at the end: every answered Statement is there once,
 * in order of arrival, as it was sent, with its attachments; none that was refused is.
 *
 * <p>Arguments: the bridge's jar, an empty folder, and how often to strike the bridge with its embedded database, the
 * wire to another one, and the disk; then, if wanted, the seed. Ends with 1 when anything was wrong.
 */
public final class Kills {
    private Kills() {}

    /** Runs the three sieges one after the other. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 5) {
            throw new IllegalArgumentException("kills JAR FOLDER FAULTS WIRE-FAULTS DISK-FAULTS [SEED]");
        }
        Path jar = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        long seed = arguments.length > 5 ? Long.parseLong(arguments[5]) : System.nanoTime() % 1_000_000;
        System.out.println("seed " + seed);
        int findings = processes(jar, folder.resolve("processes"), Integer.parseInt(arguments[2]), seed);
        findings += wire(jar, folder.resolve("wire"), Integer.parseInt(arguments[3]), seed);
        findings += disk(jar, folder.resolve("disk"), Integer.parseInt(arguments[4]), seed);
        System.out.println(findings == 0 ? "nothing was lost" : findings + " findings");
        System.exit(findings == 0 ? 0 : 1);
    }

    private static int processes(Path jar, Path folder, int times, long seed) throws IOException, InterruptedException {
        if (times == 0) {
            return 0;
        }
        Random random = new Random(seed);
        Fault[] faults = Fault.values();
        try (BridgeProcess bridge = new BridgeProcess(jar, folder, List.of())) {
            return new Siege("processes", bridge, seed).run(times, () -> {
                Fault fault = faults[random.nextInt(faults.length)];
                fault.strike(bridge, random);
                return fault.name().toLowerCase(java.util.Locale.ROOT);
            });
        }
    }

    private static int wire(Path jar, Path folder, int times, long seed) throws IOException, InterruptedException {
        if (times == 0) {
            return 0;
        }
        Random random = new Random(seed);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
                Wire wire = new Wire(URI.create(postgres.jdbcUrl().substring("jdbc:".length()))
                        .getPort());
                BridgeProcess bridge = new BridgeProcess(jar, folder, elsewhere(postgres, wire))) {
            return new Siege("wire", bridge, seed + 1).run(times, () -> strike(wire, random));
        }
    }

    private static List<String> elsewhere(EmbeddedPostgres postgres, Wire wire) {
        String path = URI.create(postgres.createDatabase("kills").substring("jdbc:".length()))
                .getPath();
        return List.of(
                "gilde.database.url=jdbc:postgresql://127.0.0.1:" + wire.port() + path,
                "gilde.database.user=" + postgres.user(),
                "gilde.database.password=" + postgres.password());
    }

    private static String strike(Wire wire, Random random) {
        boolean isDeaf = random.nextBoolean();
        if (isDeaf) {
            wire.deafen(); // commits arrive, and nobody hears of it
            Fault.pause(random, 400);
        }
        wire.cut();
        Fault.pause(random, 1_500);
        wire.mend();
        return isDeaf ? "answers swallowed, then cut" : "cut";
    }

    private static int disk(Path jar, Path folder, int times, long seed) throws IOException, InterruptedException {
        if (times == 0) {
            return 0;
        }
        Random random = new Random(seed);
        try (FullDisk disk = new FullDisk(folder.resolve("small"));
                BridgeProcess bridge =
                        new BridgeProcess(jar, folder, List.of("gilde.data.directory=" + disk.folder()))) {
            return new Siege("disk", bridge, seed + 2).run(times, () -> {
                disk.fill(random);
                return "full";
            });
        } finally {
            Processes.run(List.of("umount", folder.resolve("small").toString()));
        }
    }
}
