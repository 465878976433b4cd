package org.gilde.bridge.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.erasure.Eraser.Said;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.peer.AnswerTooLargeException;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.keeping.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of one LRS. It does so with the cursor of forwarding in its hands: then nothing that was just erased
 * here is on its way there, and one node at a time asks. For one thread.
 */
final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int MOST = 20;

    private final String target;
    private final Eraser eraser;
    private final Kept kept;
    private final Supplier<Optional<FeedCursor.Held>> turn;
    private final BackOff backOff;
    private final Duration look;
    private final Clock clock;
    private Instant nextLook = Instant.EPOCH;

    /** Where it is kept what is to be done, and what is done here. */
    record Kept(Steps steps, Removals removals) {}

    Errands(
            String target,
            Eraser eraser,
            Kept kept,
            Supplier<Optional<FeedCursor.Held>> turn,
            BackOff backOff,
            Duration look,
            Clock clock) {
        this.target = target;
        this.eraser = eraser;
        this.kept = kept;
        this.turn = turn;
        this.backOff = backOff;
        this.look = look;
        this.clock = clock;
    }

    /** Takes all that is due, unless something is being forwarded there just now. */
    void run() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(look);
        if (kept.steps().due(target, now, 1).isEmpty()) {
            return;
        }
        Optional<FeedCursor.Held> held = turn.get();
        if (held.isEmpty()) {
            nextLook = now;
            return;
        }
        try (FeedCursor.Held cursor = held.get()) {
            LOG.debug("erasing=turn target={} sequence={}", target, cursor.sequence());
            kept.steps().due(target, now, MOST).forEach(this::take);
        } catch (PeerAwayException e) {
            away(e);
        } catch (AnswerTooLargeException e) {
            away(new PeerAwayException("answers with more than can be read; check the erasure-url"));
        }
    }

    private void away(PeerAwayException e) {
        List<Step> waiting = kept.steps().due(target, clock.instant(), 1);
        int tries = waiting.stream().mapToInt(Step::tries).max().orElse(0);
        Duration own = backOff.after(tries + 1);
        Duration pause =
                e.retryAfter().filter(asked -> asked.compareTo(own) > 0).orElse(own);
        Instant now = clock.instant();
        kept.steps().away(target, String.valueOf(e.getMessage()), now, now.plus(pause));
        LOG.warn("erasing=away target={} pause={} reason=\"{}\"", target, pause, e.getMessage());
    }

    private void take(Step step) {
        Optional<Removal> proof = kept.removals().find(step.removal());
        if (proof.flatMap(Removal::finished).isEmpty()) { // here first: what is still here could be sent there again
            kept.steps().keep(step, clock.instant().plus(look));
            return;
        }
        Said said = eraser.erase(Wish.read(proof.orElseThrow(), step.wish().orElseThrow()), step.job());
        Instant now = clock.instant();
        boolean isOpen = said.state().isOpen();
        Step next = new Step(
                step.removal(),
                target,
                said.state(),
                step.wish(),
                said.job(),
                said.reason(),
                step.tries() + 1,
                said.state() == step.state() ? step.since() : now,
                isOpen ? Optional.empty() : Optional.of(now));
        kept.steps().keep(next, now.plus(backOff.after(next.tries())));
        if (said.state() != step.state()) {
            LOG.info(
                    "erasing={} target={} erasure={} reason=\"{}\"",
                    said.state(),
                    target,
                    step.removal(),
                    said.reason());
        }
    }
}
