package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.delivery.Turn.Stretch;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.trace.Figure;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoredStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decisions of a turn: what comes next, what the app is told, what its answer means for the cursor. */
final class FeedFollower {
    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    private final DeliverySettings settings;
    private final StatementFeed feed;
    private final FeedCursor cursor;
    private final Courier courier;
    private final AppState app;
    private final DeliveryState state;
    private final DeliveryMeters meters;
    private final StatementToLearningEvent minimiser;
    private final Clock clock;

    FeedFollower(
            DeliverySettings settings,
            DeliverySources sources,
            Courier courier,
            AppState app,
            DeliveryState state,
            DeliveryMeters meters,
            StatementToLearningEvent minimiser,
            Clock clock) {
        this.settings = settings;
        this.feed = sources.feed();
        this.cursor = sources.cursor();
        this.courier = courier;
        this.app = app;
        this.state = state;
        this.meters = meters;
        this.minimiser = minimiser;
        this.clock = clock;
    }

    /** Returns a turn, empty while another node has the cursor. */
    Optional<Turn> begin() {
        Optional<Turn> turn = cursor.hold().map(Turn::new);
        state.holds(turn.isPresent());
        turn.ifPresent(held -> state.takeReplay().ifPresent(after -> {
            held.cursor().rewind(after);
            LOG.info("delivery=replay after={}", after);
        }));
        return turn;
    }

    /** Takes the next stretch; false when there is nothing to deal with. */
    boolean next(Turn turn) {
        long behind = turn.cursor().sequence();
        if (app.isStranger()) {
            turn.take(Stretch.upTo(behind)); // the app's answer to an empty message says first which Verbs count
            return true;
        }
        List<StoredStatement> statements = feed.after(behind, settings.batchSize());
        if (statements.isEmpty()) {
            state.seesNewest(behind);
            state.reached(behind);
            turn.take(Stretch.upTo(behind));
            return state.owesSignOfLife();
        }
        turn.take(stretch(statements));
        return true;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // one Statement that nobody foresaw must not stop all others
    private Stretch stretch(List<StoredStatement> statements) {
        Stretch stretch = Stretch.upTo(statements.get(statements.size() - 1).sequence());
        for (StoredStatement statement : statements) {
            stretch.statements().add(statement.id());
            try {
                stretch.add(minimiser.convert(statement));
            } catch (RuntimeException e) {
                String reason =
                        "The Statement could not be read: " + e.getClass().getSimpleName();
                stretch.unreadable().add(letter(statement, reason));
            }
        }
        return stretch;
    }

    /** Answers whether the stretch has to be told to the app: it holds events, or the app has heard nothing for long. */
    boolean hasNews(Turn turn) {
        return !turn.stretch().events().isEmpty() || state.owesSignOfLife();
    }

    IntakeMessage message(Turn turn) {
        state.reached(turn.cursor().sequence());
        return courier.message(turn.stretch().events());
    }

    /** Notes that the turn came to its end. */
    void ended() {
        state.turnEnded().ifPresent(Courier::resumed);
    }

    /** Notes what ended the turn; the next one begins after a pause. */
    void failed(Obstacle obstacle, Exception cause) {
        Optional<Duration> asked = cause instanceof AppAwayException away ? away.retryAfter() : Optional.empty();
        String reason = obstacle.reason(cause);
        Duration pause = state.failed(obstacle, reason, asked);
        Courier.paused(obstacle, pause, reason);
    }

    /** Moves the cursor behind the stretch, with what was refused. */
    void settle(Turn turn, List<Outcome> outcomes) {
        Stretch stretch = turn.stretch();
        List<DeadLetter> letters = Stream.concat(stretch.unreadable().stream(), courier.letters(outcomes).stream())
                .toList();
        if (stretch.upTo() > turn.cursor().sequence()) {
            turn.cursor().advance(stretch.upTo(), letters);
        }
        Courier.laidAside(letters);
        stretch.skipped().forEach(meters::skipped);
        outcomes.forEach(meters::outcome);
        turn.step().with(Figure.REFUSED, letters.size()).close();
        LOG.debug("delivery=settled sequence={} events={}", stretch.upTo(), outcomes.size());
    }

    private DeadLetter letter(StoredStatement statement, String reason) {
        return DeadLetter.of(Delivery.ROUTE, statement.sequence(), statement.id(), reason, clock.instant());
    }
}
