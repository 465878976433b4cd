package org.gilde.bench.kill;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;

/** What happens to the bridge and to the PostgreSQL that it runs. */
enum Fault {
    /** {@code kill -9} of the service; its PostgreSQL stays behind. */
    BRIDGE_KILLED(true) {
        @Override
        void strike(BridgeProcess bridge, Random random) throws IOException {
            bridge.kill();
            bridge.startAgain();
        }
    },
    /** The service is killed again while it starts. */
    BRIDGE_KILLED_TWICE(true) {
        @Override
        void strike(BridgeProcess bridge, Random random) throws IOException {
            bridge.kill();
            bridge.startAgain();
            pause(random, 3_000);
            bridge.kill();
            bridge.startAgain();
        }
    },
    /** {@code kill -9} of PostgreSQL's first process. */
    POSTMASTER_KILLED(true) {
        @Override
        void strike(BridgeProcess bridge, Random random) {
            Processes.signal("KILL", postmaster(bridge));
        }
    },
    /** {@code kill -9} of a process that works for a connection: PostgreSQL ends all others and recovers. */
    BACKEND_KILLED(true) {
        @Override
        void strike(BridgeProcess bridge, Random random) {
            List<ProcessHandle> backends = backends(bridge);
            if (!backends.isEmpty()) {
                Processes.signal("KILL", List.of(backends.get(random.nextInt(backends.size()))));
            }
        }
    },
    /** Service and PostgreSQL at once, as when the machine's memory runs out. */
    BOTH_KILLED(true) {
        @Override
        void strike(BridgeProcess bridge, Random random) throws IOException {
            Processes.signal("KILL", postmaster(bridge));
            bridge.kill();
            bridge.startAgain();
        }
    },
    /** Every connection ended by PostgreSQL, as {@code pg_terminate_backend} does. */
    BACKENDS_TERMINATED(false) {
        @Override
        void strike(BridgeProcess bridge, Random random) {
            Processes.signal("TERM", backends(bridge));
        }
    },
    /** The service stands still for a while. */
    BRIDGE_PAUSED(false) {
        @Override
        void strike(BridgeProcess bridge, Random random) {
            hold(List.of(bridge.handle()), random);
        }
    },
    /** PostgreSQL's workers stand still for a while. */
    BACKENDS_PAUSED(false) {
        @Override
        void strike(BridgeProcess bridge, Random random) {
            hold(backends(bridge), random);
        }
    };

    private final boolean isKill;

    Fault(boolean isKill) {
        this.isKill = isKill;
    }

    boolean isKill() {
        return isKill;
    }

    /** Does it; where the service was killed, it is started again. */
    abstract void strike(BridgeProcess bridge, Random random) throws IOException;

    static void pause(Random random, int longestMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(longestMillis)));
    }

    private static void hold(List<ProcessHandle> processes, Random random) {
        Processes.signal("STOP", processes);
        pause(random, 2_000);
        Processes.signal("CONT", processes);
    }

    private static List<ProcessHandle> postmaster(BridgeProcess bridge) {
        return Processes.postmaster(bridge.dataDirectory()).stream().toList();
    }

    private static List<ProcessHandle> backends(BridgeProcess bridge) {
        return Processes.postmaster(bridge.dataDirectory()).stream()
                .flatMap(postmaster -> Processes.backends(postmaster).stream())
                .toList();
    }
}
