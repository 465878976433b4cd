package org.gilde.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One PostgreSQL data directory: made, started, stopped. */
final class Cluster {
    private static final int ATTEMPTS = 20;
    private static final long LOG_LIMIT = 10L << 20;

    private final Path home;
    private final Path files;
    private final Path log;
    private final Binaries binaries;
    private final Identity identity;

    Cluster(Path home, Binaries binaries, Identity identity) {
        this.home = home;
        this.files = home.resolve("data");
        this.log = home.resolve("log");
        this.binaries = binaries;
        this.identity = identity;
    }

    /** Makes the data directory unless it is there, and ends the server that a killed service left behind. */
    void prepare(String user, String password) throws IOException {
        if (Files.isDirectory(files)) {
            endLeftover();
        } else {
            make(user, password);
        }
        identity.own(files);
        prepareLog();
    }

    private void make(String user, String password) throws IOException {
        Path draft = home.resolve("data.new");
        if (Files.exists(draft)) {
            Folders.delete(draft);
        }
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        identity.own(draft);
        Path secret = Files.writeString(Files.createTempFile(home, "init", ".secret"), password);
        try {
            identity.own(secret);
            initialize(draft, user, secret);
        } finally {
            Files.delete(secret);
        }
        Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE); // a half-made one never gets the name
    }

    private void initialize(Path draft, String user, Path secret) {
        Command.Outcome outcome = run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                user,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (outcome.code() != 0) {
            throw new EmbeddedPostgresException(
                    "initdb failed in " + home + ": " + outcome.said().strip());
        }
    }

    private void prepareLog() throws IOException {
        if (Files.notExists(log) || Files.size(log) > LOG_LIMIT) {
            Files.write(log, new byte[0]);
        }
        identity.own(log);
    }

    /** Starts it and waits until it answers. */
    ProcessHandle start(int port, Settings settings) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Command.Outcome outcome = run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    "100",
                    "-D",
                    files.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    settings.options(port));
            if (outcome.code() == 0) {
                return process()
                        .orElseThrow(() -> new EmbeddedPostgresException("PostgreSQL ended at once, see " + log));
            }
            if (!tail().contains("pre-existing shared memory")) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500)); // sessions of a killed server are still ending
        }
        throw new EmbeddedPostgresException("PostgreSQL did not start in " + home + ": " + tail());
    }

    /** Ends it: open transactions are rolled back, everything confirmed is on disk. */
    void stop() {
        stop("fast");
    }

    /** Ends it at once, for data that nobody wants any more. */
    void abandon() {
        stop("immediate");
    }

    private void stop(String mode) {
        if (process().isPresent()) {
            run("pg_ctl", "stop", "-w", "-m", mode, "-t", "60", "-D", files.toString());
        }
    }

    /** Returns the running server of this data directory. */
    Optional<ProcessHandle> process() {
        return recorded().filter(this::isServer);
    }

    private void endLeftover() throws IOException {
        if (process().isPresent()) {
            stop();
        } else if (recorded().isPresent()) {
            Files.delete(files.resolve("postmaster.pid")); // its number was given to a process of someone else
        }
    }

    private Optional<ProcessHandle> recorded() {
        try {
            List<String> lines = Files.readAllLines(files.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean isServer(ProcessHandle process) {
        try {
            String commandLine =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            return commandLine.contains("postgres") && commandLine.contains(files.toString());
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private Command.Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binaries.program(program)));
        command.addAll(List.of(arguments));
        return Command.run(home, identity.command(command));
    }
}
