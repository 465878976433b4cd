package org.gilde.bridge.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The body of one request as it comes in: of bounded size, in bounded time, with the bytes of all bodies in bounded
 * memory. What it was given in a form stays as it came. Belongs to the request's event loop; {@link #release} is safe
 * everywhere.
 */
final class IncomingBody {
    /** The start of each body needs no room: ordinary requests are taken when large ones have to wait. */
    private static final int FREE = 64 << 10;

    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNKNOWN_EXPECTATION = 417;
    private static final int NO_ROOM = 503;

    private final RoutingContext exchange;
    private final int most;
    private final Room room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong held = new AtomicLong();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** Is to have at most so many bytes, and to find place there. */
    IncomingBody(RoutingContext exchange, int most, Room room) {
        this.exchange = exchange;
        this.most = most;
        this.room = room;
    }

    /** Takes it in and hands it on, once; or fails the exchange with a status. Who gets it has to release it. */
    void receive(Duration time, Consumer<IncomingBody> taker) {
        HttpServerRequest request = exchange.request();
        String expectation = request.getHeader("Expect");
        if (declared(request) > most) {
            refuse(TOO_LARGE);
        } else if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            refuse(UNKNOWN_EXPECTATION);
        } else {
            long timer = exchange.vertx().setTimer(time.toMillis(), fired -> refuse(TOO_SLOW));
            exchange.addEndHandler(ended -> {
                exchange.vertx().cancelTimer(timer);
                giveUp();
            });
            request.exceptionHandler(broken -> giveUp());
            request.endHandler(end -> {
                exchange.vertx().cancelTimer(timer);
                handOn(taker);
            });
            request.handler(this::add);
            if (expectation != null) {
                exchange.response().writeContinue();
            }
            request.resume();
        }
    }

    /** Returns all of it. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Gives its room back. */
    void release() {
        room.giveBack(held.getAndSet(0));
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void add(Buffer part) {
        if (isOver.get()) {
            return;
        }
        long size = bytes.size() + (long) part.length();
        long toHold = Math.max(0, size - FREE) - held.get();
        if (size > most) {
            refuse(TOO_LARGE);
        } else if (!room.take(toHold)) {
            refuse(NO_ROOM);
        } else {
            held.addAndGet(toHold);
            bytes.writeBytes(part.getBytes());
        }
    }

    private void handOn(Consumer<IncomingBody> taker) {
        if (isOver.compareAndSet(false, true)) {
            taker.accept(this);
        }
    }

    private void refuse(int status) {
        if (!isOver.get()) {
            giveUp();
            exchange.request().handler(rest -> {}); // read and thrown away, so that the sender comes to read the answer
            exchange.request().resume();
            exchange.fail(status);
        }
    }

    private void giveUp() {
        if (isOver.compareAndSet(false, true)) {
            bytes.reset();
            release();
        }
    }
}
