package org.gilde.e2e.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The runnable bridge, as an operator starts it. */
public final class Bridge {
    /** How long a program may take to start, on a machine that does other things as well. */
    static final Duration START = Duration.ofMinutes(2);

    /** The key of the bridge's operator. */
    public static final String OPERATOR = "operator";

    /** The secret that goes with it. */
    public static final String OPERATORS_SECRET = "an-operators-secret-for-tests";

    /** The one extension that leaves the store. */
    public static final String SUBJECT = "https://campus.example/extensions/subject";

    /** The key of the LMS. */
    public static final String KEY = "moodle";

    /** The secret that goes with it. */
    public static final String SECRET = "a-secret-for-tests-only";

    private final Program program;
    private final Http lms;
    private final Http anybody;
    private final Http operator;
    private final URI address;

    private Bridge(Program program, URI address) {
        this.program = program;
        this.address = address;
        this.lms = new Http(address, Map.of("Authorization", basic(KEY, SECRET), "X-Experience-API-Version", "1.0.3"));
        this.anybody = new Http(address, Map.of());
        this.operator = new Http(address, Map.of("Authorization", basic(OPERATOR, OPERATORS_SECRET)));
    }

    /** Begins to start it on a free port. */
    static Bridge launch(Path folder, URI wiki, String token, Database database) {
        int port = Program.freePort();
        List<String> settings = new ArrayList<>(List.of(
                "gilde.http.port = " + port,
                "gilde.data.directory = " + folder.resolve("bridge"),
                "gilde.lms.moodle.key = " + KEY,
                "gilde.lms.moodle.secret = " + SECRET,
                "gilde.operator.key = " + OPERATOR,
                "gilde.operator.secret = " + OPERATORS_SECRET,
                "gilde.delivery.extensions = " + SUBJECT,
                "gilde.confluence.url = " + wiki,
                "gilde.confluence.token = " + token,
                "gilde.delivery.sign-of-life = 2s",
                "gilde.delivery.longest-pause = 2s"));
        settings.addAll(database.settings());
        return new Bridge(launch(folder, settings), URI.create("http://localhost:" + port));
    }

    /** Starts it with exactly these settings, and returns all it said before it ended. */
    public static String refusal(Path folder, List<String> settings) {
        Program program = launch(folder, settings);
        if (program.exitCode() == 0) {
            throw new IllegalStateException("It ended as if nothing was wrong:\n" + program.log());
        }
        return program.log();
    }

    private static Program launch(Path folder, List<String> settings) {
        try {
            Path file = Files.write(folder.resolve("gilde-bridge.properties"), settings);
            return Program.start(
                    folder.resolve("bridge.log"),
                    Artifacts.bridge(),
                    List.of(),
                    Map.of("GILDE_CONFIG", file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what an LMS speaks through: its key and secret, xAPI 1.0.3. */
    public Http lms() {
        return lms;
    }

    /** Returns what anybody reaches without a key. */
    public Http anybody() {
        return anybody;
    }

    /** Returns what its operator speaks through. */
    public Http operator() {
        return operator;
    }

    /** Returns where it listens. */
    public URI address() {
        return address;
    }

    /** Posts Statements as one batch, and expects them to be taken. */
    public void send(List<JsonNode> statements) {
        Answer answer = lms.post("/xapi/statements", Story.batch(statements));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }

    /** Returns a sample of the metrics whose name and labels match; the sum, if several do. */
    public double metric(String pattern) {
        return Pattern.compile("(?m)^" + pattern + " ([0-9.E+-]+)$")
                .matcher(anybody.get("/q/metrics").body())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** Waits until nothing stored waits for delivery. */
    public void awaitDelivered() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> metric("gilde_delivery_waiting(?:\\{[^}]*})?") == 0);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        program.kill();
    }

    /** Asks it to end. */
    public void stop() {
        program.stop();
    }

    /** Starts it again on the same data, and waits until it is ready. */
    public void restart() {
        program.restart();
        awaitReady();
    }

    /** Waits until it takes Statements. */
    void awaitReady() {
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    if (!program.isRunning()) {
                        throw new AssertionError("The bridge has ended:\n" + program.log());
                    }
                    return anybody.get("/q/health/live").status() == 200
                            && lms.get("/xapi/about").status() == 200;
                });
    }

    private static String basic(String key, String secret) {
        byte[] both = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
