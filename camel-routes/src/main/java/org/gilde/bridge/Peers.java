package org.gilde.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.erasure.Elsewhere;
import org.gilde.bridge.erasure.PostgresSteps;
import org.gilde.bridge.forward.Forwards;
import org.gilde.bridge.peer.KnownThere;
import org.gilde.bridge.peer.PostgresKnownThere;
import org.gilde.bridge.pull.PostgresPositions;
import org.gilde.bridge.pull.Pulls;
import org.gilde.bridge.settings.Settings;
import org.gilde.xapi.keeping.postgres.PostgresRemovals;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;

/**
 * The other LRSs, put together for this service.
 *
 * @param pulls those that are read
 * @param forwards those that Statements are sent to
 * @param elsewhere erasing there
 */
record Peers(Pulls pulls, Forwards forwards, Elsewhere elsewhere) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FORWARD_TICK = Duration.ofSeconds(1);

    /** What of this bridge they work with. */
    record Own(DataSource database, StatementStore store, PostgresStatementFeed feed, ForgivingRecorder recorder) {}

    static Peers of(Settings settings, Own own, MeterRegistry registry, Clock clock) {
        Function<String, FeedCursor> cursors = name -> new PostgresFeedCursor(own.database(), name);
        KnownThere known = new PostgresKnownThere(
                own.database(),
                settings.forwards().stream().map(each -> each.remote().url()).toList());
        Pulls.Parts pullParts = new Pulls.Parts(
                own.recorder(),
                cursors,
                new PostgresPositions(own.database()),
                known,
                settings.xapi().homePage(),
                FIRST_PAUSE,
                settings.delivery().longestPause());
        Forwards.Parts forwardParts = new Forwards.Parts(
                own.feed(),
                own.feed(),
                own.store(),
                cursors,
                known,
                settings.xapi().homePage(),
                FORWARD_TICK,
                FIRST_PAUSE,
                settings.delivery().longestPause());
        Forwards forwards = new Forwards(settings.forwards(), forwardParts, registry, clock);
        Elsewhere.Parts erasingParts = new Elsewhere.Parts(
                new PostgresSteps(own.database()),
                new PostgresRemovals(own.database()),
                forwards::between,
                FORWARD_TICK,
                FIRST_PAUSE,
                settings.delivery().longestPause());
        return new Peers(
                new Pulls(settings.pulls(), pullParts, registry, clock),
                forwards,
                new Elsewhere(settings.forwards(), erasingParts, registry, clock));
    }

    /** Gives their routes to these. */
    void addTo(Routes routes) {
        pulls.routes().forEach(routes::add);
        forwards.routes().forEach(routes::add);
        elsewhere.routes().forEach(routes::add);
    }
}
