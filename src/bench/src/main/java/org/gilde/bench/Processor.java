package org.gilde.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processor time that the service and its PostgreSQL have spent, from /proc (100 ticks a second). */
final class Processor {
    private static final int UTIME = 11;
    private static final long MILLIS_PER_TICK = 10;

    private final long service;
    private final Path databaseDirectory;

    Processor(long service, Path databaseDirectory) {
        this.service = service;
        this.databaseDirectory = databaseDirectory;
    }

    Duration spent() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(databaseDirectory.resolve("postmaster.pid"))
                    .get(0)
                    .trim());
            long ticks = ticks(service) + ticks(postmaster);
            try (Stream<ProcessHandle> backends =
                    ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants)) {
                ticks += backends.mapToLong(backend -> ticks(backend.pid())).sum();
            }
            return Duration.ofMillis(ticks * MILLIS_PER_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database's process id", e);
        }
    }

    /** User and system time of a process and of its children that have ended; 0 when it is gone. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            List<String> fields = Pattern.compile(" ")
                    .splitAsStream(stat.substring(stat.lastIndexOf(')') + 2))
                    .toList();
            return fields.subList(UTIME, UTIME + 4).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
