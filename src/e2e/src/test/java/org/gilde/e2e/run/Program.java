package org.gilde.e2e.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One program of ours, run as its own process with its own log. */
final class Program {
    private static final List<String> JAVA = List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            // As for Confluence: whoever administers the workbench may upload apps, unsigned.
            "-Dupm.plugin.upload.enabled=true",
            "-Datlassian.upm.signature.check.disabled=true");

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Path log;
    private final List<String> command;
    private final Map<String, String> environment;
    private Process process;

    private Program(Path log, List<String> command, Map<String, String> environment, Process process) {
        this.log = log;
        this.command = command;
        this.environment = environment;
        this.process = process;
    }

    /** Starts {@code java -jar} in a folder. Small heaps: several run at once, on the machine that builds. */
    static Program start(Path log, Path jar, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return new Program(log, command, environment, launch(log, command, environment));
    }

    /**
     * Starts the main class of a jar with other classes before its own.
     *
     * @param first folder of class files that win over those of the same name
     */
    static Program start(
            Path log, Path first, Path jar, String main, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-cp", first + File.pathSeparator + jar, main));
        command.addAll(arguments);
        return new Program(log, command, environment, launch(log, command, environment));
    }

    /** Starts it again, the same way; the log goes on. */
    void restart() {
        process = launch(log, command, environment);
    }

    private static Process launch(Path log, List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(log.resolveSibling(".").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("GILDE_"));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Returns what it ended with, waiting for the end. */
    int exitCode() {
        await(60);
        return process.exitValue();
    }

    /** Returns all it has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as an operator would, and waits. */
    void stop() {
        process.destroy();
        await(30);
    }

    /** Ends it at once, as a power cut would: {@code kill -9}. What it started itself is left behind. */
    void kill() {
        process.destroyForcibly();
        await(30);
    }

    private void await(int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Did not end within " + seconds + " s:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns a port that nobody listens on, and that was not returned before: whoever it was for may be about to listen. */
    static int freePort() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
