package org.gilde.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Plays the story's Statements into a running bridge, over HTTP as an LMS does, and waits until they are delivered.
 *
 * <p>Knows only the JDK, so that {@code java StoryPlayer.java} runs it from source on a bare machine. The Statements have
 * fixed ids: playing them again changes nothing.
 */
public final class StoryPlayer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern WAITING = Pattern.compile("(?m)^gilde_delivery_waiting(?:\\{[^}]*})? ([0-9.E+]+)$");
    private static final Pattern ID = Pattern.compile("(?m)^    \"id\": \"");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI bridge;
    private final String authorization;

    private StoryPlayer(URI bridge, String key, String secret) {
        this.bridge = bridge;
        byte[] credentials = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * Plays every file that is named, in that order; each holds one JSON array.
     *
     * @param arguments the bridge's address, then the files; the key and the secret are read from the environment as
     *     {@code GILDE_LMS_KEY} and {@code GILDE_LMS_SECRET}, where other users of the machine can't see them
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        StoryPlayer player = new StoryPlayer(
                URI.create(arguments[0]), environment("GILDE_LMS_KEY"), environment("GILDE_LMS_SECRET"));
        for (Path file : Stream.of(arguments).skip(1).map(Path::of).toList()) {
            player.play(file);
        }
        player.awaitDelivery();
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private void play(Path file) throws IOException, InterruptedException {
        String batch = Files.readString(file);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(bridge.resolve("/xapi/statements"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("X-Experience-API-Version", "1.0.3")
                        .POST(HttpRequest.BodyPublishers.ofString(batch))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    file.getFileName() + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        long statements = ID.matcher(batch).results().count();
        System.out.printf("    %-24s %3d Statements, answered 200%n", file.getFileName(), statements);
    }

    /** Waits until the bridge says that no stored Statement waits for delivery any more. */
    private void awaitDelivery() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After " + PATIENCE.toSeconds() + " s Statements still wait for delivery");
            }
            Thread.sleep(200);
        }
        System.out.println("    all of them delivered to the app");
    }

    private double waiting() throws IOException, InterruptedException {
        String metrics = http.send(
                        HttpRequest.newBuilder(bridge.resolve("/q/metrics"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        List<MatchResult> found = WAITING.matcher(metrics).results().toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The bridge does not say how many Statements wait for delivery");
        }
        return Double.parseDouble(found.get(0).group(1));
    }
}
