package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.trace.Figure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The decisions of a turn: what comes next, what the app is told, what its answer means for the cursor. */
final class FeedFollower {
    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    private final FeedCursor cursor;
    private final Supplier<ReadAhead> reading;
    private final Courier courier;
    private final AppState app;
    private final DeliveryState state;
    private final DeliveryMeters meters;

    FeedFollower(
            FeedCursor cursor,
            Supplier<ReadAhead> reading,
            Courier courier,
            AppState app,
            DeliveryState state,
            DeliveryMeters meters) {
        this.cursor = cursor;
        this.reading = reading;
        this.courier = courier;
        this.app = app;
        this.state = state;
        this.meters = meters;
    }

    /** Returns a turn, empty while another node has the cursor. */
    Optional<Turn> begin() {
        Optional<Turn> turn = cursor.hold().map(held -> new Turn(held, reading.get()));
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
        Stretch stretch = turn.ahead().behind(behind);
        turn.take(stretch);
        if (stretch.statements().isEmpty()) {
            state.seesNewest(behind);
            state.reached(behind);
            return state.owesSignOfLife();
        }
        return true;
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
        meters.outcomes(outcomes);
        turn.step().with(Figure.REFUSED, letters.size()).close();
        LOG.debug("delivery=settled sequence={} events={}", stretch.upTo(), outcomes.size());
    }
}
