package org.gilde.bridge;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar, started as an operator starts it. */
final class BridgeProcess implements AutoCloseable {
    static final String SECRET = "hush-hush-hush";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Path log;
    private final int port = freePort();
    private final List<String> options;
    private Process process;

    /** Starts it in a folder; more lines of configuration than the least can be given. */
    BridgeProcess(Path folder, String... settings) throws IOException {
        this(folder, List.of(), settings);
    }

    /** Starts it with more options before {@code -jar}. */
    BridgeProcess(Path folder, List<String> options, String... settings) throws IOException {
        this.folder = folder;
        this.options = options;
        this.log = folder.resolve("log");
        Files.writeString(
                folder.resolve("gilde-bridge.properties"),
                """
                gilde.lms.moodle.key=moodle
                gilde.lms.moodle.secret=hush-hush-hush
                gilde.http.port=%d
                """
                                .formatted(port)
                        + String.join("\n", settings));
        this.process = start();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-Dgilde.config=gilde-bridge.properties"));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("bridge.jar")));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void startAgain() throws IOException {
        process = start();
    }

    BridgeProcess awaitReady() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || status("/q/health/ready") == 200);
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended: " + log());
        }
        return this;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end: " + log());
        }
        return process.exitValue();
    }

    /** Tells it to end, as an init system does. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Takes its life without a word. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status(String path) {
        try {
            return get(path).statusCode();
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    /** Sends by another key with the same secret; returns the status. */
    int send(String key, String method, String path, String type, String body) {
        return send(request(key, path)
                        .setHeader("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    /** Returns what the operator is answered. */
    String asked(String path) {
        HttpResponse<String> answer = send(request("operator", path).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return request("moodle", path);
    }

    private HttpRequest.Builder request(String key, String path) {
        String login = Base64.getEncoder().encodeToString((key + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login)
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
