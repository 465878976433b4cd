package org.gilde.e2e.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build left what an operator and an administrator get. */
public final class Artifacts {
    private static final Path ROOT = Path.of(System.getProperty("gilde.root"));

    private Artifacts() {}

    /** Returns the project's root. */
    public static Path root() {
        return ROOT;
    }

    /** Returns the runnable bridge. */
    public static Path bridge() {
        return built("camel-routes/target/gilde-bridge.jar");
    }

    /** Returns the app's jar. */
    public static Path app() {
        return built("confluence-plugin/target/gilde-confluence.jar");
    }

    /** Returns the runnable workbench. */
    public static Path workbench() {
        return built("src/workbench/target/workbench/gilde-workbench.jar");
    }

    /** Returns the folder of the jars that a broker of Kafka needs. */
    public static Path brokerLibraries() {
        return built("src/kafka/target/lib");
    }

    private static Path built(String path) {
        Path file = ROOT.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(path + " is not built: run mvn verify from the root");
        }
        return file;
    }
}
