package org.gilde.bench.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is let loose on what.
 *
 * @param bridge the bridge's jar
 * @param workbench the workbench's jar
 * @param app the app's jar
 * @param folder an empty one
 * @param perSecond Statements
 * @param bridges over one database
 * @param seed of everything that chance decides but the moments at which threads run
 * @param kafka folder of the jars of a broker; empty for delivery without one
 */
public record Plan(
        Path bridge,
        Path workbench,
        Path app,
        Path folder,
        Duration length,
        int perSecond,
        int bridges,
        long seed,
        Optional<Path> kafka) {

    /** Reads what stands on the command line. */
    static Plan of(String... arguments) {
        if (arguments.length < 7) {
            throw new IllegalArgumentException(
                    "chaos BRIDGE-JAR WORKBENCH-JAR APP-JAR FOLDER SECONDS PER-SECOND BRIDGES [SEED [KAFKA-LIBRARIES]]");
        }
        return new Plan(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Duration.ofSeconds(Long.parseLong(arguments[4])),
                Integer.parseInt(arguments[5]),
                Integer.parseInt(arguments[6]),
                arguments.length > 7 ? Long.parseLong(arguments[7]) : System.nanoTime() % 1_000_000,
                arguments.length > 8 ? Optional.of(Path.of(arguments[8])) : Optional.empty());
    }
}
