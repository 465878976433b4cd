package org.gilde.bridge.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.gilde.bridge.settings.Settings;
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
    private static final long BODY_MILLIS = TimeUnit.SECONDS.toMillis(60);
    private static final int TOO_SLOW = 408;
    private static final int UNKNOWN_FAILURE = 500;
    private static final byte[] NOTHING = {};

    private final Door door;
    private final int maxBodySize;

    /** Opens this door. */
    @Inject
    public XapiRoute(Door door, Settings settings) {
        this.door = door;
        this.maxBodySize = settings.http().maxBodySize();
    }

    void mount(@Observes Router router) {
        router.route(BASE + "/*").handler(XapiRoute::limitTime);
        router.route(BASE + "/*")
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(this::answer)
                .failureHandler(this::refuse);
    }

    /** A body that comes drop by drop holds a connection and memory; after a minute it is given up. */
    private static void limitTime(RoutingContext exchange) {
        long timer = exchange.vertx().setTimer(BODY_MILLIS, fired -> exchange.fail(TOO_SLOW));
        exchange.put("timer", timer);
        exchange.addEndHandler(ended -> exchange.vertx().cancelTimer(timer));
        exchange.next();
    }

    private void answer(RoutingContext exchange) {
        exchange.vertx().cancelTimer(exchange.<Long>get("timer"));
        Context context = exchange.vertx().getOrCreateContext();
        Request request = request(exchange.request(), exchange.body().buffer());
        context.<CompletionStage<Answer>>executeBlocking(() -> door.answer(request), false)
                .onSuccess(later ->
                        later.whenComplete((answer, none) -> context.runOnContext(now -> send(exchange, answer))))
                .onFailure(exchange::fail);
    }

    private static Request request(HttpServerRequest request, Buffer body) {
        return new Request(
                request.method().name(),
                BASE,
                request.path().substring(BASE.length()),
                request.query(),
                request::getHeader,
                body == null ? NOTHING : body.getBytes());
    }

    private void refuse(RoutingContext exchange) {
        if (exchange.response().ended() || exchange.response().closed()) {
            return;
        }
        int status = exchange.statusCode() < 0 ? UNKNOWN_FAILURE : exchange.statusCode();
        send(exchange, door.unread(status, maxBodySize));
        exchange.response().endHandler(sent -> exchange.request().connection().close());
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
