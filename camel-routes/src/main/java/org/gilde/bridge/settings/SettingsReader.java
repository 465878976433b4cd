package org.gilde.bridge.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.settings.Settings.Confluence;
import org.gilde.bridge.settings.Settings.Database;
import org.gilde.bridge.settings.Settings.Delivery;
import org.gilde.bridge.settings.Settings.Http;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.OidcProvider;
import org.gilde.xapi.access.Tokens;

/** Turns names and values into settings, or says all that is wrong with them. */
public final class SettingsReader {
    private static final int LONGEST_IRI = 450;
    private static final int MOST_EXTENSIONS = 10;

    private static final String DATABASE_START = "jdbc:postgresql:";
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
    private static final int SHORTEST_SECRET = 8;

    private final Answers answers;

    private SettingsReader(Map<String, String> values) {
        this.answers = new Answers(values);
    }

    /**
     * Reads settings.
     *
     * @param place where the values come from, for the message
     * @param values by name, all beginning with {@code gilde.}
     * @throws SettingsException with all that is wrong
     */
    public static Settings read(String place, Map<String, String> values) {
        SettingsReader reader = new SettingsReader(values);
        Settings settings = reader.settings();
        reader.log();
        reader.answers.reportUnknown();
        if (!reader.answers.problems().isEmpty()) {
            throw new SettingsException(place, reader.answers.problems());
        }
        return settings;
    }

    private Settings settings() {
        Optional<OidcProvider> oidc = new OidcReader(answers).read();
        Http http = http();
        List<Pull> pulls = new PullReader(answers).read();
        return new Settings(
                http,
                new LimitsReader(answers).read(http.maxBodySize()),
                xapi(http),
                dataDirectory(),
                database(),
                lms(oidc.isPresent() || !pulls.isEmpty()),
                confluence(),
                delivery(),
                new DropFolderReader(answers).read(),
                kafka(),
                forgiving(),
                operator(),
                oidc,
                pulls,
                new ForwardReader(answers).read(),
                new TracesReader(answers).read());
    }

    /** How the log looks is Quarkus's own affair; a slip of the pen is told here all the same. */
    private void log() {
        answers.text("gilde.log.json")
                .filter(value -> !value.equals("true") && !value.equals("false"))
                .ifPresent(value -> answers.problem("gilde.log.json", "is neither true nor false. Write one of them."));
    }

    private Http http() {
        return new Http(
                answers.text("gilde.http.host").orElse("127.0.0.1"),
                answers.number("gilde.http.port", 8080, 1, 65_535),
                answers.size("gilde.http.max-body-size", "10M"));
    }

    private Settings.Xapi xapi(Http http) {
        String version = answers.text("gilde.xapi.version").orElse(XapiVersion.V1_0_3.text());
        Optional<XapiVersion> known = XapiVersion.of(version);
        if (known.isEmpty()) {
            answers.problem("gilde.xapi.version", "is neither 1.0.3 nor 2.0.0. Write one of them.");
        }
        Set<String> origins = answers.list("gilde.xapi.origins");
        origins.stream()
                .filter(origin -> !origin.equals("*") && !origin.matches("https?://[^/\\s]+"))
                .forEach(origin -> answers.problem(
                        "gilde.xapi.origins",
                        "\"" + origin + "\" is no origin. Write * for all, or addresses such as https://lms.example.org"
                                + " without a path, with commas in between."));
        return new Settings.Xapi(
                known.orElse(XapiVersion.V1_0_3),
                answers.text("gilde.xapi.origins").isEmpty() ? Set.of("*") : origins,
                homePage(http));
    }

    private String homePage(Http http) {
        String host = EVERYWHERE.contains(http.host()) ? "localhost" : http.host();
        return answers.address("gilde.xapi.home-page", "https://lrs.example.org/xapi")
                .map(URI::toString)
                .orElse("http://" + host + ":" + http.port() + "/xapi")
                .replaceAll("/+$", "");
    }

    private Path dataDirectory() {
        String directory = answers.text("gilde.data.directory").orElse("gilde-data");
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            answers.problem("gilde.data.directory", "is not a path. Name a folder that the service may write to.");
            return Path.of("gilde-data");
        }
    }

    private Optional<Database> database() {
        Optional<String> url = answers.text("gilde.database.url");
        Optional<String> user = answers.text("gilde.database.user");
        Optional<String> password = answers.text("gilde.database.password");
        if (url.isEmpty()) {
            if (user.isPresent() || password.isPresent()) {
                answers.problem(
                        "gilde.database.url",
                        "is missing, but user or password is given. Give all three, or none for the embedded one.");
            }
            return Optional.empty();
        }
        if (!url.get().startsWith(DATABASE_START) || url.get().contains("password=")) {
            answers.problem(
                    "gilde.database.url",
                    "is not an address such as jdbc:postgresql://db.example.org:5432/gilde. Gilde keeps its data in"
                            + " PostgreSQL; user and password are settings of their own.");
        }
        String remedy = "Name the PostgreSQL user that owns the database.";
        return Optional.of(new Database(
                url.get(), answers.required("gilde.database.user", remedy), new Secret(password.orElse(""))));
    }

    private List<Lms> lms(boolean othersComeIn) {
        LmsReader reader = new LmsReader(answers);
        List<Lms> all = new ArrayList<>();
        for (String name : reader.names()) {
            all.add(reader.read(login(name, LmsReader.START + name)));
        }
        if (all.isEmpty() && !othersComeIn && answers.text("gilde.operator.key").isEmpty()) {
            answers.problem(
                    LmsReader.START + "<name>.key",
                    "is missing: nobody could send Statements. Give each LMS a key and a secret, such as"
                            + " gilde.lms.moodle.key and gilde.lms.moodle.secret; or give the operator a key and a"
                            + " secret, and add credentials while the service runs.");
        }
        Set<String> keys = new HashSet<>();
        all.stream()
                .map(Lms::login)
                .filter(login -> !keys.add(login.key()))
                .forEach(login -> answers.problem(
                        LmsReader.START + login.name() + ".key", "is the key of another LMS, too. Give each its own."));
        all.stream()
                .map(Lms::login)
                .filter(login -> login.key().equals(Tokens.USER))
                .forEach(login -> answers.problem(
                        LmsReader.START + login.name() + ".key", "is kept for tokens. Choose another."));
        return all;
    }

    private Optional<Confluence> confluence() {
        Optional<URI> url = answers.webAddress("gilde.confluence.url");
        Optional<String> token = answers.text("gilde.confluence.token");
        Duration timeout = answers.duration("gilde.confluence.timeout", "30s", "1s", "10m");
        if (answers.text("gilde.confluence.url").isPresent() != token.isPresent()) {
            String missing = token.isPresent() ? "gilde.confluence.url" : "gilde.confluence.token";
            answers.problem(
                    missing,
                    "is missing. Give the wiki's address and the token of the bridge's account, or neither to keep"
                            + " Statements without delivering them.");
        }
        return url.flatMap(address -> token.map(text -> new Confluence(address, new Secret(text), timeout)));
    }

    private Delivery delivery() {
        Set<String> verbs = answers.list("gilde.delivery.verbs");
        verbs.stream()
                .filter(verb -> !verb.matches(Answers.IRI) || verb.contains("*"))
                .forEach(verb -> answers.problem(
                        "gilde.delivery.verbs",
                        "\"" + verb
                                + "\" is not an IRI. Write whole ones, with commas in between; a pattern would"
                                + " let everything in."));
        return new Delivery(
                verbs,
                extensions(),
                answers.number("gilde.delivery.batch-size", 500, 1, 500),
                answers.duration("gilde.delivery.sign-of-life", "30s", "1s", "1d"),
                answers.duration("gilde.delivery.longest-pause", "5m", "1s", "1d"),
                answers.duration("gilde.dead-letters.keep", "7d", "1m", "30d"));
    }

    private Set<String> extensions() {
        Set<String> keys = answers.list("gilde.delivery.extensions");
        keys.stream()
                .filter(key -> !key.matches(Answers.IRI) || key.length() > LONGEST_IRI || key.contains("*"))
                .forEach(key -> answers.problem(
                        "gilde.delivery.extensions",
                        "\"" + key + "\" is not an IRI of at most 450 characters. Write whole keys, no pattern, with"
                                + " commas in between."));
        if (keys.size() > MOST_EXTENSIONS) {
            answers.problem(
                    "gilde.delivery.extensions",
                    "names more than " + MOST_EXTENSIONS + " keys. Keep those that stand for a topic.");
        }
        return keys;
    }

    private Optional<Kafka> kafka() {
        Optional<Kafka> kafka = new KafkaReader(answers).read();
        if (kafka.isPresent() && answers.text("gilde.confluence.url").isEmpty()) {
            answers.problem("gilde.confluence.url", "is missing: what goes through Kafka goes to the wiki.");
        }
        return kafka;
    }

    private Settings.Forgiving forgiving() {
        return new Settings.Forgiving(
                answers.duration("gilde.quarantine.keep", "30d", "1h", "365d"),
                answers.duration("gilde.resent.know", "7d", "1m", "90d"));
    }

    private Optional<Login> operator() {
        boolean wanted = answers.text("gilde.operator.key").isPresent()
                || answers.text("gilde.operator.secret").isPresent();
        return wanted ? Optional.of(login("operator", "gilde.operator")) : Optional.empty();
    }

    private Login login(String name, String prefix) {
        String remedy = "Key and secret belong together; give both.";
        String key = answers.required(prefix + ".key", remedy);
        String secret = answers.required(prefix + ".secret", remedy);
        if (key.contains(":")) {
            answers.problem(
                    prefix + ".key", "has a colon in it, which basic authentication can not carry. Choose another.");
        }
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            answers.problem(
                    prefix + ".secret",
                    "is shorter than " + SHORTEST_SECRET + " characters. Choose a long random one.");
        }
        return new Login(name, key, new Secret(secret));
    }
}
