package org.gilde.bridge.forward;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.camel.RoutesBuilder;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Pace;
import org.gilde.bridge.peer.KnownThere;
import org.gilde.bridge.peer.PeerClient;
import org.gilde.bridge.settings.Forward;
import org.gilde.xapi.store.KeptFeed;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StatementStore;

/** All targets, each with its route, its cursor and its state. */
public final class Forwards {
    private static final String START = "forward-";
    private static final int LARGEST_ANSWER = 4 << 20;

    private final Map<String, ForwardState> states = new TreeMap<>();
    private final Map<String, Forwarder> forwarders = new TreeMap<>();
    private final List<RoutesBuilder> routes = new ArrayList<>();

    /**
     * What forwarding needs of the bridge.
     *
     * @param store has the contents of attachments
     * @param cursors gives the cursor of a name
     * @param homePage of the credentials' own accounts
     * @param tick how often to look whether something arrived
     */
    public record Parts(
            StatementFeed feed,
            KeptFeed kept,
            StatementStore store,
            Function<String, FeedCursor> cursors,
            KnownThere known,
            String homePage,
            Duration tick,
            Duration firstPause,
            Duration longestPause) {}

    /** What came of another attempt. */
    public enum Retry {
        /** The target took it. */
        TAKEN,
        /** The target refused it again. */
        REFUSED,
        /** The store does not have the Statement any more, or the target is not in the settings any more. */
        GONE
    }

    /** Puts the targets together; they are sent to once their routes run. */
    public Forwards(List<Forward> forwards, Parts parts, MeterRegistry registry, Clock clock) {
        forwards.forEach(forward -> add(forward, parts, registry, clock));
    }

    private void add(Forward forward, Parts parts, MeterRegistry registry, Clock clock) {
        String name = forward.remote().name();
        ForwardState state = new ForwardState(clock, BackOff.between(parts.firstPause(), parts.longestPause()));
        Forwarder forwarder = new Forwarder(
                name,
                new Forwarder.Sources(
                        parts.feed(), parts.kept(), parts.cursors().apply(route(name))),
                new Selection(forward, parts.known(), parts.homePage()),
                new Target(new PeerClient(forward.remote(), LARGEST_ANSWER), parts.store(), clock),
                state,
                new ForwardMeters(registry, name, state),
                new Pace(forward.requestsPerMinute(), clock),
                forward.batchSize(),
                clock);
        states.put(name, state);
        forwarders.put(name, forwarder);
        routes.add(new ForwardRoute(route(name), forwarder, state, parts.tick()));
    }

    /** Returns the name of a target's route, of its cursor and of its dead letters. */
    static String route(String target) {
        return START + target;
    }

    /** Says whether a dead letter is of forwarding. */
    public static boolean isOfForwarding(DeadLetter letter) {
        return letter.route().startsWith(START);
    }

    /** Returns the routes, to be added to a context once. */
    public List<RoutesBuilder> routes() {
        return List.copyOf(routes);
    }

    /** Has forwarding know of what arrives, until the subscription is closed. */
    public StatementFeed.Subscription listen(StatementFeed feed) {
        return feed.onArrival(() -> states.values().forEach(ForwardState::arrived));
    }

    /**
     * Takes a target's turn for something else than forwarding: nothing is on its way there until it is closed. Empty
     * while something is, and where there is no such target.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer; trying again may help
     */
    public Optional<FeedCursor.Held> between(String target) {
        return Optional.ofNullable(forwarders.get(target)).flatMap(Forwarder::between);
    }

    /** Returns how it is with each target, by name. */
    public Map<String, ForwardState.Snapshot> states() {
        Map<String, ForwardState.Snapshot> all = new TreeMap<>();
        states.forEach((name, state) -> all.put(name, state.snapshot()));
        return all;
    }

    /**
     * Sends everything behind this sequence once more, as soon as a turn begins. What the target has it has once.
     *
     * @param after 0 for all
     * @return empty where there is no such target, false where another node forwards to it; ask that one
     */
    public Optional<Boolean> replay(String target, long after) {
        return Optional.ofNullable(states.get(target)).map(state -> state.replay(after));
    }

    /**
     * Sends the Statement of a dead letter again.
     *
     * @throws org.gilde.bridge.peer.PeerAwayException if the target did not answer as an LRS; the letter is as it was
     */
    public Retry retry(DeadLetter letter) {
        return Optional.ofNullable(forwarders.get(letter.route().substring(START.length())))
                .map(forwarder -> forwarder.retry(letter))
                .orElse(Retry.GONE);
    }
}
