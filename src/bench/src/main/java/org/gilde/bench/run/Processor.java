package org.gilde.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processor time that the service and its PostgreSQL have spent, from /proc (100 ticks a second). */
public final class Processor {
    private static final int UTIME = 11;
    private static final long MILLIS_PER_TICK = 10;

    private final long service;
    private final Path databaseDirectory;

    /** Looks at a service and the PostgreSQL on that data directory. */
    public Processor(long service, Path databaseDirectory) {
        this.service = service;
        this.databaseDirectory = databaseDirectory;
    }

    /** Returns what both have spent so far. */
    public Duration spent() {
        return Duration.ofMillis(ticks(service) * MILLIS_PER_TICK).plus(spentByDatabase());
    }

    /** Returns what the database has spent so far. */
    public Duration spentByDatabase() {
        long postmaster = Processes.postmaster(databaseDirectory)
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL runs in " + databaseDirectory));
        long ticks = ticks(postmaster);
        try (Stream<ProcessHandle> backends =
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants)) {
            ticks += backends.mapToLong(backend -> ticks(backend.pid())).sum();
        }
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
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
