package org.gilde.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays the story into a running bridge and wiki, over HTTP: an administrator names the bridge's account, an LMS sends
 * its Statements. Waits until they are delivered.
 *
 * <p>Knows only the JDK, so that {@code java StoryPlayer.java} runs it from source on a bare machine. The Statements have
 * fixed ids: playing them again changes nothing.
 */
public final class StoryPlayer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Pattern WAITING = Pattern.compile("(?m)^gilde_delivery_waiting(?:\\{[^}]*})? ([0-9.E+]+)$");
    private static final Pattern ID = Pattern.compile("(?m)^    \"id\": \"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String ADMIN_PAGE = "/plugins/servlet/gilde/admin";
    private static final String RULES = "/rest/gilde/1.0/matching/rules";
    private static final String LMS = "https://lms.sociaalhuis.example";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    private final URI bridge;
    private final URI wiki;
    private final String authorization;

    private StoryPlayer(URI bridge, URI wiki, String key, String secret) {
        this.bridge = bridge;
        this.wiki = wiki;
        byte[] credentials = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /**
     * Plays every file that is named, in that order; each holds one JSON array.
     *
     * @param arguments the bridge's address, the wiki's, then the files; the key and the secret are read from the
     *     environment as {@code LMS_KEY} and {@code LMS_SECRET}, where other users of the machine can't see them
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        StoryPlayer player = new StoryPlayer(
                URI.create(arguments[0]), URI.create(arguments[1]), environment("LMS_KEY"), environment("LMS_SECRET"));
        player.connect();
        for (Path file : Stream.of(arguments).skip(2).map(Path::of).toList()) {
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

    /** Does what administrator.md asks: names the bridge's account, and the LMS whose account names are user names. */
    private void connect() throws IOException, InterruptedException {
        submit("/login.action", "/login.action", Map.of("os_username", "admin", "os_password", "admin"));
        submit("/authenticate.action", "/doauthenticate.action", Map.of("password", "admin"));
        submit(ADMIN_PAGE, ADMIN_PAGE, Map.of("do", "settings", "account", "gilde-bridge"));
        String rules = expect(200, HttpRequest.newBuilder(wiki.resolve(RULES)).build());
        if (!rules.contains(LMS)) {
            String more = rules.replace("]}", ",{\"kind\":\"account_name\",\"pattern\":\"" + LMS + "\"}]}");
            expect(
                    200,
                    HttpRequest.newBuilder(wiki.resolve(RULES))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(more))
                            .build());
        }
        System.out.println("    the administrator named the bridge's account and the LMS");
    }

    /** Fills a form of the wiki: what is hidden on its page, and these fields. */
    private void submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String html = expect(200, HttpRequest.newBuilder(wiki.resolve(page)).build());
        Map<String, String> all = new LinkedHashMap<>();
        HIDDEN.matcher(html).results().forEach(input -> all.put(input.group(1), input.group(2)));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        expect(
                200,
                HttpRequest.newBuilder(wiki.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private void play(Path file) throws IOException, InterruptedException {
        String batch = Files.readString(file);
        expect(
                200,
                HttpRequest.newBuilder(bridge.resolve("/xapi/statements"))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .header("X-Experience-API-Version", "1.0.3")
                        .POST(HttpRequest.BodyPublishers.ofString(batch))
                        .build());
        long statements = ID.matcher(batch).results().count();
        System.out.printf("    the LMS sent %2d Statements: %s%n", statements, file.getFileName());
    }

    private String expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Waits until the bridge has said for a while that no stored Statement waits for delivery. */
    private void awaitDelivery() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < QUIET.toNanos()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "After " + PATIENCE.toSeconds() + " s Statements still wait for delivery");
            }
            Thread.sleep(100);
            if (waiting() > 0) {
                quietSince = System.nanoTime();
            }
        }
        System.out.println("    the bridge delivered them");
    }

    private double waiting() throws IOException, InterruptedException {
        String metrics =
                expect(200, HttpRequest.newBuilder(bridge.resolve("/q/metrics")).build());
        List<MatchResult> found = WAITING.matcher(metrics).results().toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The bridge does not say how many Statements wait for delivery");
        }
        return Double.parseDouble(found.get(0).group(1));
    }
}
