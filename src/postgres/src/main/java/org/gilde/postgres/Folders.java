package org.gilde.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that PostgreSQL's user can pass through, and their end. */
final class Folders {
    private Folders() {}

    /** Makes a temporary folder that other users may pass through. */
    static Path temporary(Path parent, String prefix) throws IOException {
        return Files.setPosixFilePermissions(
                Files.createTempDirectory(parent, prefix), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Deletes a folder and all in it. */
    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    /** Says whether only we could have written here. */
    static boolean isOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile("gilde-postgres", ".probe");
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
            return Files.getOwner(folder).equals(Files.getOwner(probe))
                    && permissions.charAt(4) == '-'
                    && permissions.charAt(7) == '-';
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
