package org.gilde.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A broker on loopback ports that nobody else uses. Its data lasts until it is closed. */
public final class KafkaProcess implements AutoCloseable {
    /** Of the users {@code bridge}, who may do everything, and {@code stranger}, who may do nothing. */
    public static final String PASSWORD = "a-password-that-must-not-be-seen";

    static final String READY = "ready";

    private static final long LONGEST_STOP_SECONDS = 20;

    private final Path folder;
    private final Path libraries;
    private final List<Integer> ports;
    private Process process;

    private KafkaProcess(Path libraries, Path folder, List<Integer> ports) {
        this.libraries = libraries;
        this.folder = folder;
        this.ports = ports;
        this.process = launch();
    }

    /** Starts a broker and returns once it answers. Its libraries lie beside the folder or the jar of this class. */
    public static KafkaProcess start() {
        Path code = code();
        return start(Optional.ofNullable(code.getParent()).orElse(code).resolve("lib"));
    }

    /**
     * Starts a broker and returns once it answers.
     *
     * @param libraries folder of the jars that a broker needs
     */
    public static KafkaProcess start(Path libraries) {
        try {
            return new KafkaProcess(libraries, Files.createTempDirectory("gilde-kafka"), freePorts(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path code() {
        try {
            return Path.of(KafkaProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the one broker that all tests of this JVM share; it ends with the JVM. */
    public static KafkaProcess shared() {
        return Shared.BROKER;
    }

    private static final class Shared {
        static final KafkaProcess BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    private Process launch() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                    "-cp",
                    code() + System.getProperty("path.separator") + libraries.resolve("*"),
                    Broker.class.getName(),
                    folder.toString()));
            ports.forEach(port -> command.add(port.toString()));
            Process started = new ProcessBuilder(command)
                    .redirectError(folder.resolve("errors.log").toFile())
                    .start();
            awaitReady(started.inputReader());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(BufferedReader output) throws IOException {
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException(
                        "The broker did not start: " + Files.readString(folder.resolve("errors.log")));
            }
        }
    }

    /** Returns the door where everybody may do everything, host and port. */
    public String address() {
        return "127.0.0.1:" + ports.get(0);
    }

    /** Returns the door that asks for name and password by SASL/PLAIN without TLS, host and port. */
    public String guardedAddress() {
        return "127.0.0.1:" + ports.get(1);
    }

    /** Returns the broker's process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the broker at once, as a machine that fails. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Starts the broker again with what it has on disk. */
    public void restart() {
        process = launch();
    }

    private void await() {
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(KafkaProcess::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
