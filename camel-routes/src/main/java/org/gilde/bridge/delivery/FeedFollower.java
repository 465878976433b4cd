package org.gilde.bridge.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.bridge.delivery.DeliveryState.Obstacle;
import org.gilde.bridge.delivery.DeliveryState.Trouble;
import org.gilde.bridge.delivery.Outcome.Kind;
import org.gilde.bridge.delivery.Turn.Stretch;
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
    private final DeadLetters deadLetters;
    private final DeliveryState state;
    private final DeliveryMeters meters;
    private final StatementToLearningEvent minimiser;
    private final Clock clock;

    FeedFollower(
            DeliverySettings settings,
            DeliverySources sources,
            DeliveryState state,
            DeliveryMeters meters,
            StatementToLearningEvent minimiser,
            Clock clock) {
        this.settings = settings;
        this.feed = sources.feed();
        this.cursor = sources.cursor();
        this.deadLetters = sources.deadLetters();
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
        if (state.isStranger()) {
            turn.take(Stretch.upTo(behind)); // the app's answer to an empty message says first which Verbs count
            return true;
        }
        List<StoredStatement> statements = feed.after(behind, settings.batchSize());
        if (statements.isEmpty()) {
            state.sees(behind, behind);
            turn.take(Stretch.upTo(behind));
            return state.signOfLifeDue();
        }
        turn.take(stretch(statements));
        return true;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // one Statement that nobody foresaw must not stop all others
    private Stretch stretch(List<StoredStatement> statements) {
        Stretch stretch = Stretch.upTo(statements.get(statements.size() - 1).sequence());
        for (StoredStatement statement : statements) {
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
        return !turn.stretch().events().isEmpty() || state.signOfLifeDue();
    }

    IntakeMessage message(Turn turn) {
        return new IntakeMessage(
                status(turn.cursor().sequence()), turn.stretch().events());
    }

    /** Returns a sign of life that somebody waits for. */
    IntakeMessage signOfLife(String nonce) {
        return new IntakeMessage(status(state.snapshot().delivered()), List.of(), Optional.of(nonce));
    }

    /** Returns a message outside any turn. */
    IntakeMessage message(List<LearningEvent> events) {
        return new IntakeMessage(status(state.snapshot().delivered()), events);
    }

    private BridgeStatus status(long delivered) {
        long newest = feed.newest();
        state.sees(newest, delivered);
        return new BridgeStatus(settings.version(), newest, delivered, deadLetters.count());
    }

    /** Notes an answer of the app, before anything else can fail. */
    void answered(List<Outcome> outcomes) {
        state.answered(!outcomes.isEmpty()).ifPresent(FeedFollower::resumed);
    }

    /** Notes that the turn came to its end. */
    void ended() {
        state.turnEnded().ifPresent(FeedFollower::resumed);
    }

    /** Notes what ended the turn; the next one begins after a pause. */
    void failed(Obstacle obstacle, Exception cause) {
        Optional<Duration> asked = cause instanceof AppAwayException away ? away.retryAfter() : Optional.empty();
        String reason = obstacle == Obstacle.BRIDGE
                ? cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null)
                : String.valueOf(cause.getMessage());
        Duration pause = state.failed(obstacle, reason, asked);
        LOG.warn("delivery=paused obstacle={} pause={} reason=\"{}\"", obstacle, pause, reason);
    }

    private static void resumed(Trouble before) {
        LOG.info("delivery=resumed obstacle={} since={}", before.obstacle(), before.since());
    }

    /** Moves the cursor behind the stretch, with what was refused. */
    void settle(Turn turn, List<Outcome> outcomes) {
        Stretch stretch = turn.stretch();
        List<DeadLetter> letters = Stream.concat(
                        stretch.unreadable().stream(),
                        outcomes.stream()
                                .filter(outcome -> outcome.kind() == Kind.REFUSED)
                                .map(this::letter))
                .toList();
        if (stretch.upTo() > turn.cursor().sequence()) {
            turn.cursor().advance(stretch.upTo(), letters);
        }
        letters.forEach(letter -> LOG.warn(
                "delivery=refused sequence={} hash={} reason=\"{}\"",
                letter.sequence(),
                letter.hash(),
                letter.reason()));
        stretch.skipped().forEach(meters::skipped);
        outcomes.forEach(meters::outcome);
        LOG.debug("delivery=settled sequence={} events={}", stretch.upTo(), outcomes.size());
    }

    private DeadLetter letter(Outcome refused) {
        LearningEvent event = refused.event();
        return DeadLetter.of(Delivery.ROUTE, event.sequence(), event.statementId(), refused.reason(), clock.instant());
    }

    private DeadLetter letter(StoredStatement statement, String reason) {
        return DeadLetter.of(Delivery.ROUTE, statement.sequence(), statement.id(), reason, clock.instant());
    }
}
