package org.gilde.bridge.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The one configuration file. Its values can be overridden one by one, by a system property of the same name, or by an
 * environment variable in capitals with {@code _} for dots and dashes.
 */
public final class SettingsFile {
    static final String NAME = "gilde-bridge.properties";

    private static final String PREFIX = "gilde.";
    private static final String FILE = "gilde.config";

    private static final Map<String, String> DASHED = Map.ofEntries(
            Map.entry("gilde.http.max.body.size", "gilde.http.max-body-size"),
            Map.entry("gilde.limit.body.time", "gilde.limit.body-time"),
            Map.entry("gilde.xapi.home.page", "gilde.xapi.home-page"),
            Map.entry("gilde.delivery.batch.size", "gilde.delivery.batch-size"),
            Map.entry("gilde.delivery.sign.of.life", "gilde.delivery.sign-of-life"),
            Map.entry("gilde.delivery.longest.pause", "gilde.delivery.longest-pause"),
            Map.entry("gilde.kafka.bootstrap.servers", "gilde.kafka.bootstrap-servers"),
            Map.entry("gilde.dead.letters.keep", "gilde.dead-letters.keep"),
            Map.entry("gilde.oidc.scope.claim", "gilde.oidc.scope-claim"),
            Map.entry("gilde.oidc.scope.prefix", "gilde.oidc.scope-prefix"),
            Map.entry("gilde.oidc.tenant.claim", "gilde.oidc.tenant-claim"));

    /** Starts of names whose middle is the operator's own, and the ends of them that have a dash. */
    private static final List<String> STARTS = List.of(LmsReader.START, PullReader.START, ForwardReader.START);

    private static final Map<String, String> DASHED_ENDS = Map.ofEntries(
            Map.entry(".max.body.size", ".max-body-size"),
            Map.entry(".max.batch", ".max-batch"),
            Map.entry(".requests.per.minute", ".requests-per-minute"),
            Map.entry(".batch.size", ".batch-size"),
            Map.entry(".page.size", ".page-size"),
            Map.entry(".erasure.url", ".erasure-url"),
            Map.entry(".erasure.user", ".erasure-user"),
            Map.entry(".erasure.password", ".erasure-password"),
            Map.entry(".erasure.tenant", ".erasure-tenant"),
            Map.entry(".erasure.contact", ".erasure-contact"));

    private final Map<String, String> system;
    private final Map<String, String> environment;

    /** Looks in these for the file's place and for what overrides it. */
    public SettingsFile(Map<String, String> system, Map<String, String> environment) {
        this.system = system;
        this.environment = environment;
    }

    /**
     * Returns the file to read: named by {@code -Dgilde.config=}, by {@code GILDE_CONFIG}, or beside the jar.
     *
     * @throws SettingsException if there is none
     */
    public Path find(Path besideJar) {
        Optional<String> named =
                Optional.ofNullable(system.get(FILE)).or(() -> Optional.ofNullable(environment.get("GILDE_CONFIG")));
        Path file = named.map(Path::of)
                .orElseGet(() -> besideJar.resolve(NAME))
                .toAbsolutePath()
                .normalize();
        if (Files.isReadable(file) && !Files.isDirectory(file)) {
            return file;
        }
        throw new SettingsException(
                "The configuration file can not be read:",
                List.of(new Problem(
                        file.toString(),
                        (Files.exists(file) ? "is there, but may not be read." : "is not there.")
                                + " Copy the sample to it and"
                                + " fill it in, or name another with -Dgilde.config=FILE or GILDE_CONFIG=FILE.")));
    }

    /**
     * Returns names and values, with what overrides them.
     *
     * @throws SettingsException if the file can not be understood
     */
    public Map<String, String> read(Path file) {
        Map<String, String> values = new HashMap<>(parse(file));
        environment.forEach((name, value) -> {
            if (name.startsWith("GILDE_") && !name.equals("GILDE_CONFIG")) {
                values.put(settingOf(name), value);
            }
        });
        system.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.equals(FILE)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static Map<String, String> parse(Path file) {
        Repeated properties = new Repeated();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            throw unusable(file, "is not UTF-8. Save it as UTF-8.");
        } catch (IllegalArgumentException e) {
            throw unusable(file, "holds a backslash with u that is no Unicode escape. Write a backslash twice.");
        } catch (IOException e) {
            throw unusable(file, "could not be read to its end. Check the disk and its rights.");
        }
        if (!properties.twice.isEmpty()) {
            throw new SettingsException(
                    file + " can not be used:",
                    properties.twice.stream()
                            .map(name -> new Problem(name, "is given twice. Keep one."))
                            .toList());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Says whether others on this machine may read the file and the secrets in it. */
    public static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false; // a file system without such rights
        }
    }

    private static SettingsException unusable(Path file, String what) {
        return new SettingsException("The configuration can not be used:", List.of(new Problem(file.toString(), what)));
    }

    /** Returns the setting an environment variable stands for; what has a dash in its name is found by that name. */
    private static String settingOf(String variable) {
        String dotted = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        if (STARTS.stream().anyMatch(dotted::startsWith)) {
            for (Map.Entry<String, String> end : DASHED_ENDS.entrySet()) {
                if (dotted.endsWith(end.getKey())) {
                    return dotted.substring(0, dotted.length() - end.getKey().length()) + end.getValue();
                }
            }
        }
        return DASHED.getOrDefault(dotted, dotted);
    }

    /** Properties that notice a name given twice. */
    private static final class Repeated extends Properties {
        private static final long serialVersionUID = 1;

        private final ArrayList<String> twice = new ArrayList<>();

        @Override
        public synchronized Object put(Object name, Object value) {
            if (containsKey(name)) {
                twice.add(name.toString());
            }
            return super.put(name, value);
        }

        @Override
        public synchronized boolean equals(Object other) {
            return this == other;
        }

        @Override
        public synchronized int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
