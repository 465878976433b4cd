package org.gilde.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two workbenches with the app over one database, as two nodes of a cluster; both begin at once on an empty one. */
public final class Cluster implements AutoCloseable {
    private final Workbench one;
    private final Workbench other;
    private final SharedTables tables;

    private Cluster(Workbench one, Workbench other, SharedTables tables) {
        this.one = one;
        this.other = other;
        this.tables = tables;
    }

    /** Starts both and waits until both answer; data and logs in a folder of their own. */
    public static Cluster start(String name) {
        Path folder = Chain.emptyFolder(name);
        Database database = Database.onOneServer();
        String token = UUID.randomUUID().toString();
        Workbench one = node(folder.resolve("one"), token, database);
        Workbench other = node(folder.resolve("other"), token, database);
        one.awaitReady();
        other.awaitReady();
        return new Cluster(one, other, new SharedTables(database.url().orElseThrow()));
    }

    private static Workbench node(Path folder, String token, Database database) {
        try {
            return Workbench.launch(Files.createDirectories(folder), Optional.of(Artifacts.app()), token, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns one node. */
    public Workbench one() {
        return one;
    }

    /** Returns the other node. */
    public Workbench other() {
        return other;
    }

    /** Returns both. */
    public List<Workbench> nodes() {
        return List.of(one, other);
    }

    /** Returns what both keep. */
    public SharedTables tables() {
        return tables;
    }

    @Override
    public void close() {
        one.stop();
        other.stop();
    }
}
