package org.gilde.bridge.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.pause.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of the stream that begins again after what fails, until it is halted. */
abstract class Runner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(10);

    private final Thread thread;
    private boolean halted;

    Runner(String name) {
        thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public final void run() {
        while (isOpen()) {
            rest(guarded());
        }
    }

    /** Without this the thread would end, and its part of the topic stand still with nobody to say so. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private Duration guarded() {
        try {
            return attempt();
        } catch (Error e) {
            LOG.error(
                    "stream=paused thread={} reason={}",
                    thread.getName(),
                    e.getClass().getName());
            return AFTER_ERROR;
        }
    }

    /** Works until something fails, or it is halted; returns how long to rest. */
    abstract Duration attempt();

    /** Returns what is in the way. */
    abstract Optional<Trouble> trouble();

    /** Returns since when the oldest event waits that could not be brought. */
    abstract Optional<Instant> oldest();

    /** Has it end soon. */
    void halt() {
        synchronized (this) {
            halted = true;
            notifyAll();
        }
    }

    /** Says whether it was not halted yet. */
    public final synchronized boolean isOpen() {
        return !halted;
    }

    /** Waits for so long, or until it is halted. */
    public final synchronized void rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toMillis(); left > 0 && !halted; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            halted = true;
        }
    }

    final void await(Duration longest) {
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
