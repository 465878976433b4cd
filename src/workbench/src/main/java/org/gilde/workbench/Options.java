package org.gilde.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The command line.
 *
 * @param port where it listens; 0 takes any free one
 * @param data the folder for the database and the installed apps
 * @param database a JDBC URL; the embedded PostgreSQL when absent
 * @param app an app jar to install at start
 * @param story whether the people, spaces and pages of the demo story are written on the first start
 * @param optional whether apps find what they can do without
 * @param host what Confluence's own system properties say
 */
public record Options(
        int port,
        Path data,
        Optional<ExternalDatabase> database,
        Optional<Path> app,
        boolean story,
        boolean optional,
        boolean help,
        HostProperties host) {

    /** The usage text. */
    public static final String USAGE =
            """
            Usage: java -jar gilde-workbench.jar [options]
              --port N              where to listen (default 8090; 0 = any free port)
              --data DIR            database and installed apps (default ./gilde-data/workbench)
              --database JDBC-URL   use this PostgreSQL instead of the embedded one; several
                                    workbenches over one are the nodes of one cluster
              --database-user USER  its user; the password is read from GILDE_DATABASE_PASSWORD
              --app JAR             install or replace this app at start
              --story               write the demo story's people, spaces and pages on the first start
              --without-optional    as a Confluence without what apps can do without: blueprints, mail, search, forms …
              --help                show this text
            Before -jar, as for Confluence:
              -Dpassword.confirmation.disabled=true          administrators are not asked for their password again
              -Dupm.plugin.upload.enabled=true               administrators may upload apps
              -Datlassian.upm.signature.check.disabled=true  what they upload need not be signed
              -Datlassian.upm.configuration.directory=DIR    holds truststore/ (default: upmconfig in the data folder)
            """;

    private static final Set<String> WITH_VALUE = Set.of("--port", "--data", "--database", "--database-user", "--app");
    private static final String WITHOUT_OPTIONAL = "--without-optional";
    private static final Set<String> FLAGS = Set.of("--story", WITHOUT_OPTIONAL, "--help");
    private static final int HIGHEST_PORT = 65_535;

    /** A PostgreSQL that somebody else runs. */
    public record ExternalDatabase(String url, String user, String password) {}

    /**
     * Reads the command line.
     *
     * @throws UsageException if it can't be understood; the message says what to change
     */
    public static Options parse(List<String> arguments, Map<String, String> environment, Properties properties) {
        Map<String, String> values = values(new ArrayDeque<>(arguments));
        return new Options(
                port(values.getOrDefault("--port", "8090")),
                Path.of(values.getOrDefault("--data", "gilde-data/workbench")).toAbsolutePath(),
                database(values, environment),
                Optional.ofNullable(values.get("--app")).map(Options::app),
                values.containsKey("--story"),
                !values.containsKey(WITHOUT_OPTIONAL),
                values.containsKey("--help"),
                HostProperties.of(properties));
    }

    private static Map<String, String> values(Deque<String> arguments) {
        Map<String, String> values = new HashMap<>();
        while (!arguments.isEmpty()) {
            String name = arguments.pop();
            if (FLAGS.contains(name)) {
                values.put(name, "");
            } else if (!WITH_VALUE.contains(name)) {
                throw new UsageException("Unknown option " + name);
            } else if (arguments.isEmpty()) {
                throw new UsageException(name + " needs a value");
            } else {
                values.put(name, arguments.pop());
            }
        }
        return values;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--port must be a number from 0 to 65535, not " + text, e);
        }
        throw new UsageException("--port must be a number from 0 to 65535, not " + text);
    }

    private static Path app(String text) {
        Path jar = Path.of(text).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("--app must name a jar; there is no file " + jar);
        }
        return jar;
    }

    private static Optional<ExternalDatabase> database(Map<String, String> values, Map<String, String> environment) {
        if (values.containsKey("--database-user") && !values.containsKey("--database")) {
            throw new UsageException("--database-user only makes sense with --database");
        }
        return Optional.ofNullable(values.get("--database")).map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new UsageException("--database must begin with jdbc:postgresql:");
            }
            return new ExternalDatabase(
                    url,
                    values.getOrDefault("--database-user", "gilde"),
                    environment.getOrDefault("GILDE_DATABASE_PASSWORD", ""));
        });
    }
}
