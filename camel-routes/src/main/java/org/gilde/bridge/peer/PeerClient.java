package org.gilde.bridge.peer;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gilde.bridge.settings.Remote;

/**
 * Speaks xAPI to another LRS. It follows no redirect, so that user and password go to the configured address only, and
 * waits for a whole answer no longer than it may take. Safe for several threads.
 */
public final class PeerClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Remote remote;
    private final int mostBytes;
    private final String authorization;

    /** Speaks to this one and reads answers of at most so many bytes. */
    public PeerClient(Remote remote, int mostBytes) {
        this.remote = remote;
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1) // an upgrade is more than some servers understand
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
        byte[] pair = (remote.user() + ":" + remote.password().reveal()).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Returns the address of the Statement Resource. */
    public URI statements() {
        return statements(remote.url());
    }

    /** Returns the address of the Statement Resource below that of an LRS. */
    public static URI statements(URI lrs) {
        String base = lrs.toString().replaceAll("/+$", "");
        return URI.create(base.endsWith("/statements") ? base : base + "/statements");
    }

    /**
     * Reads.
     *
     * @throws PeerAwayException if there is no whole answer
     * @throws AnswerTooLargeException if the answer is larger than is read
     */
    public PeerAnswer get(URI address) {
        return send(request(address).GET().build());
    }

    /**
     * Sends Statements.
     *
     * @throws PeerAwayException if there is no whole answer; whether they were stored is not known then
     */
    public PeerAnswer post(String contentType, byte[] body) {
        return send(request(statements())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /**
     * Asks something that is no part of xAPI.
     *
     * @param token is shown in place of user and password
     * @param body JSON; empty for none
     * @throws PeerAwayException if there is no whole answer; whether it was done is not known then
     * @throws AnswerTooLargeException if the answer is larger than is read
     */
    public PeerAnswer ask(String method, URI address, Optional<String> token, byte[] body) {
        return send(request(address, token.map(each -> "Bearer " + each).orElse(authorization))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(URI address) {
        return request(address, authorization);
    }

    private HttpRequest.Builder request(URI address, String shown) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", shown)
                .header("X-Experience-API-Version", remote.version().text())
                .header("Accept", "application/json, multipart/mixed")
                .header("User-Agent", "Gilde-bridge");
    }

    private PeerAnswer send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, answer -> new BoundedBody(mostBytes));
        try {
            HttpResponse<byte[]> answer = coming.get(remote.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new PeerAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new PeerAwayException("does not answer in time");
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new PeerAwayException("was not waited for: the bridge stops");
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof AnswerTooLargeException tooLarge) {
            return tooLarge;
        }
        if (cause instanceof IOException && cause.getCause() instanceof AnswerTooLargeException tooLarge) {
            return tooLarge;
        }
        if (cause instanceof HttpTimeoutException || cause instanceof ConnectException) {
            return new PeerAwayException("can not be reached");
        }
        return new PeerAwayException(
                cause instanceof IOException
                        ? "broke off in the middle"
                        : "could not be asked: " + cause.getClass().getSimpleName());
    }
}
