package org.gilde.bridge.pull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.pause.Trouble;
import org.gilde.bridge.pull.PullRecorder.Recorded;
import org.gilde.bridge.pull.PullRecorder.Unreadable;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Traces;
import org.gilde.bridge.trace.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decisions of pulling from one source: what is asked next, what is stored, what is remembered. What is stored is
 * on disk before the position moves, so a page may come twice and none is left out. For one thread.
 */
final class Puller {
    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final int PATIENCE_WITH_A_LINK = 5;

    private final Source source;
    private final FeedCursor cursor;
    private final Positions positions;
    private final PullRecorder recorder;
    private final PullState state;
    private final PullMeters meters;
    private final Clock clock;
    private final String route;
    private final ToldAlready told = new ToldAlready();
    private Optional<Walk> walk = Optional.empty();
    private int failures;
    private boolean isByMoment;

    Puller(
            Source source,
            FeedCursor cursor,
            Positions positions,
            PullRecorder recorder,
            PullState state,
            PullMeters meters,
            Clock clock) {
        this.source = source;
        this.cursor = cursor;
        this.positions = positions;
        this.recorder = recorder;
        this.state = state;
        this.meters = meters;
        this.clock = clock;
        this.route = Pulls.route(source.name());
    }

    /** One turn with the source in hand, until its end or until it is too early for the next request. */
    static final class Turn implements AutoCloseable {
        private final FeedCursor.Held held;
        private final Walk start;

        private Turn(FeedCursor.Held held, Walk start) {
            this.held = held;
            this.start = start;
        }

        @Override
        public void close() {
            held.close();
        }
    }

    /** Begins a turn; empty while another node has the source. */
    Optional<Turn> begin() {
        Optional<FeedCursor.Held> held = cursor.hold();
        if (held.isEmpty()) {
            walk = Optional.empty();
            state.elsewhere();
            return Optional.empty();
        }
        state.peer().holds(true);
        return Optional.of(begin(held.get()));
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // whatever happens, others must have the source again
    private Turn begin(FeedCursor.Held held) {
        try {
            Position position = position();
            Walk on = walk.filter(each -> !each.isEnded() && each.saved().equals(position))
                    .orElseGet(() -> source.walk(position));
            walk = Optional.of(on);
            state.at(on.saved(), held.sequence());
            return new Turn(held, on);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Returns where to go on. A link that fails again and again is left, for what lies behind its moment can be asked for. */
    private Position position() {
        Position kept = positions.find(source.name(), source.question().fingerprint());
        if (!isByMoment) {
            return kept;
        }
        Position byMoment = new Position(kept.since(), Optional.empty());
        positions.save(source.name(), source.question().fingerprint(), byMoment);
        isByMoment = false;
        walk = Optional.empty();
        return byMoment;
    }

    /** Says whether a page is to be asked for now, and if so takes it that one is. */
    boolean goesOn(Turn turn) {
        return !walk.orElse(turn.start).isEnded() && source.mayAsk();
    }

    /** Takes the next page to its end: what it holds is stored, then the position moves. */
    void page(Turn turn) {
        Instant asked = clock.instant();
        Traces.in(Place.PULL, List::of, step -> {
            step.with(Word.PEER, source.name());
            Optional<ResultPage> page = ask(turn);
            page.ifPresent(each -> {
                step.with(Figure.STATEMENTS, each.statements().size());
                take(turn, each, asked);
            });
            return page;
        });
    }

    /** Asks for the next page; empty where the way goes on by another question. */
    private Optional<ResultPage> ask(Turn turn) {
        Walk here = walk.orElse(turn.start);
        Optional<ResultPage> page = source.next(here);
        meters.request(true);
        failures = 0;
        state.peer().succeeded().ifPresent(this::resumed);
        if (page.isEmpty()) {
            LOG.info("pull=begun-again source={} since={}", source.name(), here.since());
            walk = Optional.of(source.walk(new Position(here.since(), Optional.empty())));
        }
        return page;
    }

    /** Stores a page, then remembers that it was read. */
    private void take(Turn turn, ResultPage page, Instant asked) {
        Walk here = walk.orElse(turn.start);
        Recorded recorded = recorder.record(page);
        long count = turn.held.sequence();
        if (!page.statements().isEmpty()) {
            List<Unreadable> untold = recorded.unreadable().stream()
                    .filter(each -> !told.contains(each.hash()))
                    .toList();
            turn.held.advance(count + page.statements().size(), letters(untold, count));
            untold.forEach(each -> told.add(each.hash()));
        }
        Position before = here.saved();
        Position reached = here.taken(page, page.moment().orElse(asked));
        if (!reached.equals(before)) {
            positions.save(source.name(), source.question().fingerprint(), reached);
        }
        meters.recorded(recorded);
        state.at(reached, turn.held.sequence());
        if (here.isEnded()) {
            source.ended();
            state.ended();
        }
        LOG.debug(
                "pull=taken source={} statements={}",
                source.name(),
                page.statements().size());
    }

    private List<DeadLetter> letters(List<Unreadable> unreadable, long count) {
        List<DeadLetter> letters = new ArrayList<>();
        for (Unreadable each : unreadable) {
            long number = count + letters.size() + 1;
            UUID id = UUID.nameUUIDFromBytes(each.id().getBytes(StandardCharsets.UTF_8));
            letters.add(DeadLetter.of(route, number, id, each.reason(), clock.instant()));
            LOG.warn("pull=refused source={} reason=\"{}\"", source.name(), each.reason());
        }
        return letters;
    }

    /** Notes that the turn came to its end. */
    void ended() {
        state.peer().turnEnded().ifPresent(this::resumed);
    }

    /** Notes what ended the turn; the next one begins after a pause. */
    void failed(Exception cause) {
        failures++;
        boolean isAllBehindSince =
                walk.filter(Walk::isUnordered).isEmpty(); // else it would be read anew from its beginning
        isByMoment |= failures % PATIENCE_WITH_A_LINK == 0 && isAllBehindSince;
        meters.request(false);
        Duration pause = state.peer().failed(cause);
        LOG.warn(
                "pull=paused source={} pause={} reason=\"{}\"",
                source.name(),
                pause,
                state.trouble().map(Trouble::reason).orElse(""));
    }

    private void resumed(Trouble before) {
        LOG.info("pull=resumed source={} obstacle={} since={}", source.name(), before.obstacle(), before.since());
    }
}
