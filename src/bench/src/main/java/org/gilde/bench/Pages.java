package org.gilde.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.Target;

/**
 * Fills a wiki that runs the demo story with 10,000 learning items through a running bridge, then prints how long a page
 * with the macro takes beside one without, and how soon an answered Statement stands on its person's page at 50 a second.
 *
 * <p>Arguments: the Statements resource's URL, key, secret, and the wiki's base URL.
 */
public final class Pages {
    private static final int ITEMS = 10_000;
    private static final int BATCH = 50;
    private static final int ROUNDS = 200;
    private static final int SAMPLES = 40;
    private static final String WITH_MACRO = "/display/INTAKE/Motivational+interviewing+in+intake+talks";
    private static final String WITHOUT = "/display/INTAKE/Reflecting+instead+of+fixing";
    private static final String OWN_LIST = "/display/INTAKE/My+craft";

    private Pages() {}

    /** Fills, then measures. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("pages STATEMENTS-URL KEY SECRET WIKI-URL");
        }
        Target target = Target.of(arguments[0], arguments[1], arguments[2]);
        Wiki wiki = Wiki.login(URI.create(arguments[3]), "fatima", "fatima");
        try (Connection lms = Connection.open(target)) {
            fill(lms);
            long seconds = untilSeen(lms, wiki) / 1_000_000_000;
            System.out.printf(Locale.ROOT, "%d items delivered %d s after the last answer%n", ITEMS, seconds);
            compare(wiki);
            freshness(lms, wiki);
        }
    }

    private static void fill(Connection lms) throws IOException {
        for (int first = 0; first < ITEMS; first += BATCH) {
            StringBuilder batch = new StringBuilder();
            for (int i = first; i < first + BATCH; i++) {
                batch.append(i == first ? "[" : ",").append(StoryPeople.statement(i));
            }
            lms.post(batch.append(']').toString());
        }
    }

    /** Sends one more and waits until its person's page shows it; everything before it was delivered by then. */
    private static long untilSeen(Connection lms, Wiki wiki) throws IOException, InterruptedException {
        String title = "Probe " + UUID.randomUUID();
        lms.post(StoryPeople.statement(
                "fatima", "https://lms.bench.example/" + UUID.randomUUID(), title, StoryPeople.COURSE));
        long answered = System.nanoTime();
        while (!wiki.page(OWN_LIST).contains(title)) {
            Thread.onSpinWait();
        }
        return System.nanoTime() - answered;
    }

    private static void compare(Wiki wiki) throws IOException, InterruptedException {
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            long macro = took(wiki, WITH_MACRO);
            long plain = took(wiki, WITHOUT);
            if (i >= ROUNDS) {
                with.add(macro);
                without.add(plain);
            }
        }
        Measured macro = new Measured(with, 1, 1);
        Measured plain = new Measured(without, 1, 1);
        System.out.printf(
                Locale.ROOT,
                "page with the macro: p50 %.1f ms, p99 %.1f ms; without: p50 %.1f ms, p99 %.1f ms; ratio %.2f%n",
                macro.millisAt(0.5),
                macro.millisAt(0.99),
                plain.millisAt(0.5),
                plain.millisAt(0.99),
                macro.millisAt(0.5) / plain.millisAt(0.5));
    }

    private static long took(Wiki wiki, String path) throws IOException, InterruptedException {
        long before = System.nanoTime();
        wiki.page(path);
        return System.nanoTime() - before;
    }

    private static void freshness(Connection lms, Wiki wiki)
            throws IOException, InterruptedException, ExecutionException {
        ScheduledExecutorService traffic = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger next = new AtomicInteger(ITEMS);
        List<Long> delays = new ArrayList<>();
        try {
            ScheduledFuture<?> sending =
                    traffic.scheduleAtFixedRate(() -> send(lms, next.getAndIncrement()), 0, 20, TimeUnit.MILLISECONDS);
            for (int i = 0; i < SAMPLES; i++) {
                delays.add(untilSeen(lms, wiki));
                if (sending.isDone()) {
                    sending.get();
                }
            }
        } finally {
            traffic.shutdown();
        }
        Measured measured = new Measured(delays, 1, 1);
        System.out.printf(
                Locale.ROOT,
                "from answer to page at 50 Statements a second: p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                measured.millisAt(0.5),
                measured.millisAt(0.95),
                measured.millisAt(1));
    }

    private static void send(Connection lms, int number) {
        try {
            lms.post(StoryPeople.statement(number));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
