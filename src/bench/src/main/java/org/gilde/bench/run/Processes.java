package org.gilde.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Other processes, by what /proc and signals give. */
public final class Processes {
    private Processes() {}

    /** Returns the server that runs on a PostgreSQL data directory. */
    public static Optional<ProcessHandle> postmaster(Path dataDirectory) {
        try {
            List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Returns the server's processes that work for a client. */
    public static List<ProcessHandle> backends(ProcessHandle postmaster) {
        return postmaster
                .children()
                .filter(child -> commandLine(child).contains("127.0.0.1("))
                .toList();
    }

    /** Sends a signal by its name, such as {@code STOP}; a process that is gone is no fault. */
    public static void signal(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            run(List.of("kill", "-" + name, Long.toString(process.pid())));
        }
    }

    /** Runs a program to its end, and returns what it ended with. */
    public static int run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns a figure of /proc/PID/status in kB, such as {@code VmHWM}, the largest resident size so far. */
    public static long kilobytes(ProcessHandle process, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
