package org.gilde.bridge.forward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.forward.Target.Refused;
import org.gilde.bridge.pause.Pace;
import org.gilde.bridge.pause.Trouble;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Traces;
import org.gilde.bridge.trace.Word;
import org.gilde.xapi.store.KeptFeed;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decisions of forwarding to one target: what is sent next, and how far the cursor goes. The cursor moves when the
 * target has answered, so a Statement may be sent twice and none is left out. For one thread.
 */
final class Forwarder {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private final String name;
    private final Sources sources;
    private final Selection selection;
    private final Target target;
    private final ForwardState state;
    private final ForwardMeters meters;
    private final Pace pace;
    private final int batchSize;
    private final Clock clock;

    /** The feed, and where this reader is in it. */
    record Sources(StatementFeed feed, KeptFeed kept, FeedCursor cursor) {}

    Forwarder(
            String name,
            Sources sources,
            Selection selection,
            Target target,
            ForwardState state,
            ForwardMeters meters,
            Pace pace,
            int batchSize,
            Clock clock) {
        this.name = name;
        this.sources = sources;
        this.selection = selection;
        this.target = target;
        this.state = state;
        this.meters = meters;
        this.pace = pace;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    /** Begins a turn; empty while another node has the cursor. */
    Optional<FeedCursor.Held> begin() {
        Optional<FeedCursor.Held> held = sources.cursor().hold();
        state.peer().holds(held.isPresent());
        held.ifPresent(cursor -> state.takeReplay().ifPresent(after -> {
            cursor.rewind(after);
            LOG.info("forward=replay target={} after={}", name, after);
        }));
        return held;
    }

    /**
     * Takes the cursor for something else than forwarding, while nothing is on its way; empty while something is. Then a
     * turn of this node ends soon, and may be asked for again.
     */
    Optional<FeedCursor.Held> between() {
        Optional<FeedCursor.Held> held = sources.cursor().hold();
        if (held.isPresent()) {
            state.wanted();
        } else {
            state.want();
        }
        return held;
    }

    /** Takes the next stretch to its end; false when nothing follows, or when it is too early for a request. */
    boolean next(FeedCursor.Held cursor) {
        if (state.isWanted()) {
            return false;
        }
        state.sees(sources.feed().newest());
        List<KeptStatement> statements = sources.kept().keptAfter(cursor.sequence(), batchSize);
        Optional<Instant> oldest =
                statements.stream().findFirst().map(first -> first.stored().stored());
        state.reached(cursor.sequence(), oldest);
        if (statements.isEmpty()) {
            return false;
        }
        List<KeptStatement> going = selection.of(statements);
        if (!going.isEmpty() && !pace.take()) {
            state.arrived();
            return false;
        }
        List<Refused> refused = going.isEmpty() ? List.of() : send(going);
        long last = statements.get(statements.size() - 1).stored().sequence();
        cursor.advance(last, refused.stream().map(this::letter).toList());
        refused.forEach(each -> LOG.warn(
                "forward=refused target={} sequence={} reason=\"{}\"",
                name,
                each.statement().stored().sequence(),
                each.reason()));
        meters.settled(going.size() - refused.size(), refused.size(), statements.size() - going.size());
        state.reached(last, Optional.empty());
        return true;
    }

    private List<Refused> send(List<KeptStatement> going) {
        return Traces.in(Place.FORWARD, () -> ids(going), step -> {
            step.with(Word.PEER, name)
                    .with(Figure.STATEMENTS, going.size())
                    .with(Figure.SEQUENCE_FROM, going.get(0).stored().sequence())
                    .with(
                            Figure.SEQUENCE_TO,
                            going.get(going.size() - 1).stored().sequence());
            List<Refused> refused = target.send(going);
            step.with(Figure.REFUSED, refused.size());
            meters.request(true);
            state.peer().succeeded().ifPresent(this::resumed);
            return refused;
        });
    }

    private static List<UUID> ids(List<KeptStatement> statements) {
        return statements.stream().map(each -> each.stored().id()).toList();
    }

    private DeadLetter letter(Refused refused) {
        return DeadLetter.of(
                Forwards.route(name),
                refused.statement().stored().sequence(),
                refused.statement().stored().id(),
                refused.reason(),
                clock.instant());
    }

    /** Sends the Statement of a dead letter again. */
    Forwards.Retry retry(DeadLetter letter) {
        List<KeptStatement> found = sources.kept().keptAfter(letter.sequence() - 1, 1);
        if (found.isEmpty() || found.get(0).stored().sequence() != letter.sequence()) {
            return Forwards.Retry.GONE;
        }
        return target.send(found).isEmpty() ? Forwards.Retry.TAKEN : Forwards.Retry.REFUSED;
    }

    /** Notes that the turn came to its end. */
    void ended() {
        state.peer().turnEnded().ifPresent(this::resumed);
    }

    /** Notes what ended the turn; the next one begins after a pause. */
    void failed(Exception cause) {
        meters.request(false);
        Duration pause = state.peer().failed(cause);
        state.arrived();
        LOG.warn(
                "forward=paused target={} pause={} reason=\"{}\"",
                name,
                pause,
                state.snapshot().peer().trouble().map(Trouble::reason).orElse(""));
    }

    private void resumed(Trouble before) {
        LOG.info("forward=resumed target={} obstacle={} since={}", name, before.obstacle(), before.since());
    }
}
