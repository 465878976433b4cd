package org.gilde.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.bench.hostile.Exchange.Outcome;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;
import org.gilde.bench.run.Target;

/**
 * Sends all hostile requests at once and over again to a bridge of its own, in the second half of the time only those
 * of more than 1 MB, beside two hundred connections that say nothing, and an ordinary sender; prints what was answered,
 * how fast, and how much memory the bridge took.
 *
 * <p>{@code java -cp 'src/bench/target/classes:src/bench/target/lib/*' org.gilde.bench.hostile.Hostile JAR FOLDER
 * [SECONDS]}; whoever runs PostgreSQL, not root, must be able to write into the folder.
 */
public final class Hostile {
    private static final int SENDERS = 8;
    private static final int SILENT = 200;
    private static final int LARGE = 1 << 20;

    private final Target target;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final long half;
    private final long end;

    private Hostile(Target target, Duration time) {
        this.target = target;
        this.half = System.nanoTime() + time.toNanos() / 2;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Runs it; ends with 1 where something was answered that must not be. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long seconds = args.length > 2 ? Long.parseLong(args[2]) : 60;
        try (BridgeProcess bridge = new BridgeProcess(Path.of(args[0]), Path.of(args[1]), List.of())) {
            bridge.awaitReady();
            long before = Processes.kilobytes(bridge.handle(), "VmHWM");
            Hostile hostile = new Hostile(bridge.target(), Duration.ofSeconds(seconds));
            boolean isWell = hostile.run();
            System.out.printf(
                    Locale.ROOT,
                    "largest resident memory: %d MB, %d MB before%n",
                    Processes.kilobytes(bridge.handle(), "VmHWM") >> 10,
                    before >> 10);
            if (!isWell || bridge.status("/q/health/ready") != 200) {
                System.exit(1);
            }
        }
    }

    private boolean run() throws IOException, InterruptedException {
        List<Input> all = Inputs.all();
        List<Input> large =
                all.stream().filter(input -> input.body().length > LARGE).toList();
        Ordinary ordinary = new Ordinary(target, end);
        try (Silence silence = Silence.of(target, SILENT)) {
            List<Thread> threads = new ArrayList<>(List.of(new Thread(ordinary)));
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                threads.add(new Thread(() -> {
                    send(all, first, half);
                    send(large, first, end);
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println(silence.count() + " connections said nothing meanwhile");
        }
        tallies.forEach((name, tally) -> System.out.println(tally.line(name)));
        System.out.println(ordinary.line());
        return ordinary.isWell() && tallies.values().stream().allMatch(Tally::isWell);
    }

    private void send(List<Input> inputs, int first, long until) {
        for (int next = first; System.nanoTime() < until; next++) {
            Input input = inputs.get(next % inputs.size());
            Tally tally = tallies.computeIfAbsent(input.name(), name -> new Tally(input));
            try {
                tally.add(Exchange.of(target, input));
            } catch (IOException e) {
                tally.add(new Outcome(0, "", 0));
            }
        }
    }
}
