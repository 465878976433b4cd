package org.gilde.bridge.pull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.camel.RoutesBuilder;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.peer.KnownThere;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.bridge.settings.Pull;
import org.gilde.xapi.quarantine.ForgivingRecorder;

/** All sources, several of them at once, each with its routes and its state. */
public final class Pulls {
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

    /** What is made of an answer takes several times as much. */
    private static final int LARGEST_ANSWER =
            (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 16);

    private final Map<String, PullState> states = new TreeMap<>();
    private final List<RoutesBuilder> routes = new ArrayList<>();

    /**
     * What pulling needs of the bridge.
     *
     * @param cursors gives the cursor of a name: it says which node has a source, and counts its Statements
     * @param known is told what a source holds
     * @param homePage of the credentials' own accounts, for a Statement that nobody vouches for
     */
    public record Parts(
            ForgivingRecorder recorder,
            Function<String, FeedCursor> cursors,
            Positions positions,
            KnownThere known,
            String homePage,
            Duration firstPause,
            Duration longestPause) {}

    /** Puts the sources together; they are read once their routes run. */
    public Pulls(List<Pull> pulls, Parts parts, MeterRegistry registry, Clock clock) {
        pulls.forEach(pull -> add(pull, parts, registry, clock));
    }

    private void add(Pull pull, Parts parts, MeterRegistry registry, Clock clock) {
        String name = pull.remote().name();
        PullState state = new PullState(clock, pull.every(), BackOff.between(parts.firstPause(), parts.longestPause()));
        Puller puller = new Puller(
                new Source(pull, new PeerClient(pull.remote(), LARGEST_ANSWER), clock),
                parts.cursors().apply(route(name)),
                parts.positions(),
                new PullRecorder(parts.recorder(), parts.known(), pull, parts.homePage()),
                state,
                new PullMeters(registry, name, state),
                clock);
        Duration tick = pull.every().compareTo(LONGEST_TICK) < 0 ? pull.every() : LONGEST_TICK;
        states.put(name, state);
        routes.add(new PullRoute(route(name), puller, state, tick));
    }

    /** Returns the name of a source's route, of its cursor and of its dead letters. */
    static String route(String source) {
        return "pull-" + source;
    }

    /** Returns the routes, to be added to a context once. */
    public List<RoutesBuilder> routes() {
        return List.copyOf(routes);
    }

    /** Returns how it is with each source, by name. */
    public Map<String, PullState.Snapshot> states() {
        Map<String, PullState.Snapshot> all = new TreeMap<>();
        states.forEach((name, state) -> all.put(name, state.snapshot()));
        return all;
    }
}
