package org.gilde.bench.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Target;

/** Sends Statements at one pace to the bridges in turn, each batch until a bridge takes it. */
final class Lms implements Runnable {
    private static final int BATCH = 20;
    private static final int REFUSED = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<BridgeProcess> bridges;
    private final Course course;
    private final long pauseNanos;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong();
    private volatile String refused = "";

    Lms(List<BridgeProcess> bridges, Course course, int perSecond) {
        this.bridges = bridges;
        this.course = course;
        this.pauseNanos = TimeUnit.SECONDS.toNanos(BATCH) / perSecond;
    }

    @Override
    public void run() {
        long next = System.nanoTime();
        for (int batch = 0; !ending.get() && refused.isEmpty(); batch++) {
            send("[" + String.join(",", course.next(BATCH)) + "]", batch);
            next += pauseNanos;
            LockSupport.parkNanos(next - System.nanoTime()); // catches up after a time of silence
        }
    }

    private void send(String body, int batch) {
        for (int attempt = batch; refused.isEmpty(); attempt++) {
            attempts.incrementAndGet();
            int status = post(bridges.get(attempt % bridges.size()).target(), body);
            if (status == 200) {
                taken.addAndGet(BATCH);
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private int post(Target target, String body) {
        HttpRequest request = HttpRequest.newBuilder(target.statements())
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", target.authorization())
                .header("X-Experience-API-Version", target.version())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == REFUSED || answer.statusCode() == 409) {
                refused = answer.statusCode() + " " + answer.body();
            }
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Statements that a bridge said it has, repeated ones too. */
    long taken() {
        return taken.get();
    }

    long attempts() {
        return attempts.get();
    }

    /** Returns what a bridge refused though it is right; empty while there is none. */
    String refused() {
        return refused;
    }

    void end() {
        ending.set(true);
    }
}
