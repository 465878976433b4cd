package org.gilde.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The built jar, started as an operator starts it, in a folder of its own that holds its data, settings and log. */
public final class BridgeProcess implements AutoCloseable {
    private static final String KEY = "bench";
    private static final String SECRET = "a-secret-for-measuring-only";
    private static final long POLL_MILLIS = 50;
    private static final int POLL_PATIENCE_MILLIS = 2_000;

    private final Path jar;
    private final Path folder;
    private final int port = freePort();
    private Process process;

    /**
     * Starts it.
     *
     * @param settings lines of its configuration beside port and credential
     */
    public BridgeProcess(Path jar, Path folder, List<String> settings) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        List<String> lines = new ArrayList<>(
                List.of("gilde.lms.bench.key=" + KEY, "gilde.lms.bench.secret=" + SECRET, "gilde.http.port=" + port));
        lines.addAll(settings);
        Files.write(folder.resolve("gilde-bridge.properties"), lines);
        this.process = launch();
    }

    /** Returns a port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dgilde.config=gilde-bridge.properties",
                        "-jar",
                        jar.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Says whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Starts it again, after its end. */
    public void startAgain() throws IOException {
        process = launch();
    }

    /** Returns where it takes Statements. */
    public Target target() {
        return Target.of("http://127.0.0.1:" + port + "/xapi/statements", KEY, SECRET);
    }

    /** Returns the process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns the data directory of its embedded PostgreSQL. */
    public Path dataDirectory() {
        return folder.resolve("gilde-data/postgres/data");
    }

    /** Returns its embedded PostgreSQL. */
    public EmbeddedDatabase database() {
        return new EmbeddedDatabase(folder.resolve("gilde-data/postgres"));
    }

    /** Waits for the first answer of the LRS, and returns how long that took. */
    public Duration untilFirstAnswer() {
        long start = System.nanoTime();
        while (status("/xapi/about") != 200) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Tells whether it is ready within so long; false as well when it has ended. */
    public boolean isReadyWithin(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (status("/q/health/ready") == 200) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        return false;
    }

    /** Waits until it is ready. */
    public void awaitReady() throws IOException {
        if (!isReadyWithin(Duration.ofMinutes(1))) {
            throw new IOException("the bridge does not become ready, see " + folder.resolve("log"));
        }
    }

    /** Returns what a path answers to nobody in particular; 0 when nothing comes. */
    public int status(String path) {
        try (Connection connection = Connection.open(target(), POLL_PATIENCE_MILLIS)) {
            return connection.get(path).status();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Takes its life without a word: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end, as an init system does. */
    @Override
    public void close() {
        stop();
    }

    /** Stops it in good order. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
