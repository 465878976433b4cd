package org.gilde.bridge;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gilde.bridge.command.CredentialsCommand;
import org.gilde.bridge.command.DropCommand;
import org.gilde.bridge.settings.Settings;
import org.gilde.bridge.settings.SettingsException;
import org.gilde.bridge.settings.SettingsFile;
import org.gilde.bridge.settings.SettingsReader;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.postgres.EmbeddedPostgresException;

/**
 * What {@code java -jar gilde-bridge.jar} starts: the configuration is checked first, then the database, then the
 * service. At the end the order is the other way round.
 */
@QuarkusMain
public final class GildeBridge {
    private static final int UNUSABLE_CONFIGURATION = 2;
    private static final int NO_DATABASE = 4; // 3 is what Java ends with where memory does not do
    private static final long LONGEST_STOP_SECONDS = 60;

    GildeBridge() {}

    /** Starts the service and stays until it is stopped. */
    public static void main(String... args) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager"); // before the first logger
        System.setProperty("vertx.disableURIValidation", "true"); // old clients send {"mbox":…} as it is in queries
        System.setProperty(
                "sun.net.httpserver.maxReqTime", "10"); // seconds that a request may take in the waiting room
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            run(out, args);
        } catch (SettingsException e) {
            out.println(e.getMessage() + "\nNothing was started.");
            System.exit(UNUSABLE_CONFIGURATION);
        } catch (EmbeddedPostgresException | NoDatabaseException e) {
            out.println(e.getMessage() + "\nNothing was started.");
            System.exit(NO_DATABASE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(NO_DATABASE);
        }
    }

    private static void run(PrintStream out, String... args) throws InterruptedException {
        SettingsFile settingsFile = new SettingsFile(systemProperties(), System.getenv());
        Path file = settingsFile.find(folderOfJar());
        Map<String, String> values = settingsFile.read(file);
        if (SettingsFile.isOpenToOthers(file)) {
            out.println(file + " can be read by everybody on this machine. Close it: chmod 600");
        }
        Settings settings = SettingsReader.read(file + " can not be used:", values);
        if (args.length > 0 && args[0].equals(CredentialsCommand.NAME)) {
            List<String> arguments = List.of(args).subList(1, args.length);
            System.exit(CredentialsCommand.run(
                    settings, arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8), out));
        }
        if (args.length > 0 && args[0].equals(DropCommand.NAME)) {
            List<String> arguments = List.of(args).subList(1, args.length);
            System.exit(DropCommand.run(
                    settings, arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8), out));
        }
        Optional<EmbeddedPostgres> embedded = Optional.empty();
        if (settings.database().isEmpty()) {
            embedded =
                    Optional.of(EmbeddedPostgres.start(settings.dataDirectory().resolve("postgres")));
            values = withDatabase(values, embedded.get());
        } else {
            DatabaseWait.forDatabase(settings, out);
        }
        SettingsSource.publish(values);
        serve(embedded, args);
    }

    /** Runs Quarkus; the embedded database outlives it, whichever way it ends. */
    private static void serve(Optional<EmbeddedPostgres> embedded, String... args) {
        embedded.ifPresent(EmbeddedPostgres::keepUntilClosed);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "gilde-last"));
        Quarkus.run(
                null,
                (code, failure) -> {
                    embedded.ifPresent(EmbeddedPostgres::close);
                    ended.countDown();
                    System.exit(code);
                },
                args);
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> withDatabase(Map<String, String> values, EmbeddedPostgres postgres) {
        Map<String, String> all = new HashMap<>(values);
        all.put("gilde.database.url", postgres.createDatabase("gilde"));
        all.put("gilde.database.user", postgres.user());
        all.put("gilde.database.password", postgres.password());
        return all;
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> all = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> all.put(name, System.getProperty(name)));
        return all;
    }

    private static Path folderOfJar() {
        Path jar = Path.of(GildeBridge.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return Optional.ofNullable(jar.getParent()).orElse(jar);
    }
}
