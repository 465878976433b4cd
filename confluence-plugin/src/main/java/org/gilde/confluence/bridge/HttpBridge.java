package org.gilde.confluence.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;

/** The bridge over HTTP. It is not led elsewhere, waits no longer than agreed, and logs nothing. */
public final class HttpBridge implements Bridge {
    /** One Statement has 10 MiB at most, and twice that as a text within JSON. */
    private static final int MOST_BYTES = 24 << 20;

    /** Not imported: a host need not give its apps this package. */
    private static final String TLS = "javax.net.ssl.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JsonMapper mapper = new JsonMapper();
    private final BridgeAccesses accesses;
    private final Duration patience;
    private final HttpClient client;

    /** Finds it there, and waits ten seconds at most. */
    public HttpBridge(BridgeAccesses accesses) {
        this(accesses, PATIENCE);
    }

    /** Waits so long at most, from the first word to the last. */
    HttpBridge(BridgeAccesses accesses, Duration patience) {
        this.accesses = accesses;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public boolean isKnown() {
        return accesses.current().isPresent();
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        return accesses.current()
                .map(access -> ask(request(access, question)))
                .orElseGet(() -> BridgeAnswer.kept(Obstacle.UNTOLD));
    }

    private HttpRequest request(BridgeAccess access, BridgeQuestion question) {
        BodyPublisher body =
                question.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(question.body());
        return HttpRequest.newBuilder(access.at(question.path()))
                .timeout(patience)
                .header("Authorization", question.as().orElse(access.operator()).header())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-Experience-API-Version", "2.0.0")
                .method(question.method(), body)
                .build();
    }

    private BridgeAnswer ask(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> said = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return BridgeAnswer.said(said.statusCode(), json(said.body()), retryAfter(said));
        } catch (TimeoutException e) {
            return BridgeAnswer.kept(Obstacle.SILENCE);
        } catch (ExecutionException e) {
            return BridgeAnswer.kept(obstacle(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BridgeAnswer.kept(Obstacle.SILENCE);
        } finally {
            answer.cancel(true);
        }
    }

    /** Seconds; a date is none that the bridge says. */
    private static Optional<Duration> retryAfter(HttpResponse<?> said) {
        return said.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private JsonNode json(byte[] body) {
        try {
            return Optional.<JsonNode>ofNullable(mapper.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Looks along the causes for the first that says what is wrong. */
    private static Obstacle obstacle(Throwable thrown) {
        if (thrown instanceof BoundedBody.TooLargeException) {
            return Obstacle.TOO_LARGE;
        }
        if (thrown.getClass().getName().startsWith(TLS)) {
            return Obstacle.TLS;
        }
        if (thrown instanceof HttpTimeoutException) {
            return Obstacle.SILENCE;
        }
        if (thrown instanceof UnresolvedAddressException) {
            return Obstacle.ADDRESS;
        }
        Throwable cause = thrown.getCause();
        if (cause != null && cause != thrown) {
            Obstacle deeper = obstacle(cause);
            return deeper == Obstacle.BROKEN && thrown instanceof ConnectException ? Obstacle.NOBODY : deeper;
        }
        return thrown instanceof ConnectException ? Obstacle.NOBODY : Obstacle.BROKEN;
    }
}
