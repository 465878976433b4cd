package org.gilde.bridge.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.gilde.bridge.settings.Settings;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Step;
import org.gilde.bridge.trace.Traces;
import org.gilde.bridge.trace.Word;
import org.gilde.xapi.resource.Answer;
import org.gilde.xapi.resource.Door;
import org.gilde.xapi.resource.HttpDates;
import org.gilde.xapi.resource.Request;

/**
 * Hands requests below {@code /xapi} to the {@link Door}, on a worker thread, and sends its answers when they come. No
 * thread waits for the disk. It stands directly on the HTTP server: a query that holds raw braces, as old clients send
 * them, is no URI that Jakarta REST would take.
 */
@Singleton
public class XapiRoute {
    private static final String BASE = "/xapi";
    private static final int LARGE = 256 << 10;
    private static final long LINGER_MILLIS = 2_000;
    private static final int UNCLEAR = 400;
    private static final int UNKNOWN_FAILURE = 500;

    private final Door door;
    private final Room room;
    private final Duration bodyTime;
    private final int maxBodySize;
    private final WorkerExecutor forLarge;

    /** Opens this door. Large requests take turns: what is made of their bodies is many times as large. */
    @Inject
    public XapiRoute(Door door, Settings settings, Vertx vertx) {
        this.door = door;
        this.room = new Room(settings.limits().bodies());
        this.bodyTime = settings.limits().bodyTime();
        this.maxBodySize = settings.http().maxBodySize();
        this.forLarge = vertx.createSharedWorkerExecutor(
                "gilde-large", Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    void mount(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::requireClearFraming);
        router.route().order(Integer.MIN_VALUE).handler(XapiRoute::requireReadablePath);
        router.route(BASE + "/*").handler(this::receive).failureHandler(this::refuse);
    }

    private void requireClearFraming(RoutingContext exchange) {
        if (Framing.isClear(exchange.request())) {
            exchange.next();
        } else {
            HttpServerRequest request = exchange.request();
            request.response().putHeader("Connection", "close");
            exchange.addEndHandler(sent -> request.connection().close());
            send(exchange, door.unread(UNCLEAR, maxBodySize));
        }
    }

    /** The router itself takes another one for a fault of its own, and fills the log with it. */
    private static void requireReadablePath(RoutingContext exchange) {
        boolean isReadable;
        try {
            isReadable = exchange.normalizedPath() != null;
        } catch (IllegalArgumentException e) {
            isReadable = false;
        }
        if (isReadable) {
            exchange.next();
        } else {
            exchange.response()
                    .setStatusCode(UNCLEAR)
                    .putHeader("Content-Type", "application/json")
                    .end("{\"error\":\"The path has a % that begins no escape; write %25\"}");
        }
    }

    private void receive(RoutingContext exchange) {
        new IncomingBody(exchange, maxBodySize, room).receive(bodyTime, body -> answer(exchange, body));
    }

    private void answer(RoutingContext exchange, IncomingBody body) {
        Context context = exchange.vertx().getOrCreateContext();
        String path = pathIn(exchange);
        Request request = request(exchange.request(), path, body.bytes());
        Step step = step(exchange.request(), path);
        Callable<CompletionStage<Answer>> work = () -> step.within(() -> door.answer(request));
        Future<CompletionStage<Answer>> begun =
                request.size() > LARGE ? forLarge.executeBlocking(work, false) : context.executeBlocking(work, false);
        begun.onSuccess(later -> later.whenComplete((answer, none) -> {
                    body.release();
                    step.with(Figure.STATUS, answer.status()).close();
                    context.runOnContext(now -> send(exchange, answer));
                }))
                .onFailure(fault -> {
                    body.release();
                    step.failed(fault);
                    step.close();
                    exchange.fail(fault);
                });
    }

    /**
     * Returns the path below {@code /xapi} as the router matched it. Some cmi5 content puts a slash between an endpoint that
     * ends with one and the resource: {@code /xapi//statements}.
     */
    private static String pathIn(RoutingContext exchange) {
        return exchange.normalizedPath().substring(BASE.length());
    }

    /** A path that leads nowhere may hold anything. */
    private Step step(HttpServerRequest request, String path) {
        return Traces.asked(Place.REQUEST, Optional.ofNullable(request.getHeader("traceparent")))
                .with(Word.METHOD, request.method().name())
                .with(Word.RESOURCE, door.knows(path) ? BASE + path : "");
    }

    private static Request request(HttpServerRequest request, String path, byte[] body) {
        return new Request(request.method().name(), BASE, path, request.query(), request::getHeader, body);
    }

    private void refuse(RoutingContext exchange) {
        if (exchange.response().ended() || exchange.response().closed()) {
            return;
        }
        int status = exchange.statusCode() < 0 ? UNKNOWN_FAILURE : exchange.statusCode();
        HttpConnection connection = exchange.request().connection();
        exchange.vertx()
                .setTimer(LINGER_MILLIS, fired -> connection.close()); // closed at once, the answer could be lost
        exchange.response().putHeader("Connection", "close"); // or the next request would be lost with it
        send(exchange, door.unread(status, maxBodySize));
    }

    private static void send(RoutingContext exchange, Answer answer) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader("Date", HttpDates.text(Instant.now()));
        answer.headers().forEach(response::putHeader);
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(answer.body().length))
                    .end();
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
