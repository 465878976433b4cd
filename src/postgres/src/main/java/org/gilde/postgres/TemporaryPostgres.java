package org.gilde.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers for tests: below the folder for temporary files, with the unpacked binaries shared between them. */
final class TemporaryPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryPostgres.class);
    private static final Path PARENT =
            Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    private static final String PREFIX = "gilde-postgres-test-";

    private TemporaryPostgres() {}

    static EmbeddedPostgres start() {
        sweep();
        try {
            Path folder = Folders.temporary(PARENT, PREFIX);
            return EmbeddedPostgres.start(new Home(folder, true), Binaries.unpackedBelow(cache()), Map.of());
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not start PostgreSQL below " + PARENT, e);
        }
    }

    static EmbeddedPostgres shared() {
        return Shared.SERVER;
    }

    /** Started when first asked for. */
    private static final class Shared {
        private static final EmbeddedPostgres SERVER = start();
    }

    /** Returns a folder only we can write to: programs are started from it. */
    static Path cache() throws IOException {
        Path cache = PARENT.resolve("gilde-postgres-cache-" + System.getProperty("user.name"));
        if (Files.notExists(cache)) {
            Path made = Folders.temporary(PARENT, "gilde-postgres-cache-");
            if (made.toFile().renameTo(cache.toFile())) {
                return cache;
            }
            Folders.delete(made);
        }
        return Folders.isOurs(cache) ? cache : Folders.temporary(PARENT, "gilde-postgres-cache-");
    }

    /** Removes what killed test runs left: nobody holds the lock of such a folder. */
    private static void sweep() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PARENT, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Folders.isOurs(folder) && Files.exists(folder.resolve("lock"))) {
                    sweep(new Home(folder, true));
                }
            }
        } catch (IOException e) {
            LOG.debug("Could not look for left-over servers", e);
        }
    }

    private static void sweep(Home home) {
        try {
            home.lock();
            Binaries binaries = Binaries.unpackedBelow(cache());
            new Cluster(home.folder(), binaries, Identity.forFolders(home.folder(), binaries.folder())).abandon();
            home.release();
        } catch (IOException | EmbeddedPostgresException e) {
            LOG.debug("Left alone: {}", home.folder(), e);
        }
    }
}
