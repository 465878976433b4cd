package org.gilde.confluence.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps of an undertaking. Each step and the note that it is done are kept together, so that what was interrupted
 * goes on where it stopped. A step that fails again and again is left out where it is optional; otherwise everything is
 * undone where that is possible, and tried for ever where it is not.
 *
 * @param <R> what somebody asks for
 */
public final class StepTaker<R> {
    /** How often a step may fail before it is given up. */
    public static final int PATIENCE = 5;

    /** How long nobody else goes on with what has just moved. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(StepTaker.class);

    private final Undertaking<R> undertaking;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    /** Takes its steps, and notes there how far it came. */
    public StepTaker(Undertaking<R> undertaking, Journal journal, Transactions transactions, Clock clock) {
        this.undertaking = undertaking;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param done how many steps are done
     * @param steps how many there are
     */
    public record Progress<R>(R request, int done, int steps) {}

    /**
     * Notes that it begins, in one transaction with what decides whether it may.
     *
     * @return whether it is begun; not where it may not, or something is being done with that community already
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // two who begin at once: the table refuses one, in its own words
    public boolean begin(R request, BooleanSupplier mayBegin) {
        String community = undertaking.community(request);
        if (isBusy(community)) {
            return false;
        }
        try {
            return transactions.run(() -> {
                boolean isBegun = mayBegin.getAsBoolean();
                if (isBegun) {
                    journal.begin(community, undertaking.kind(), text(request), clock.instant());
                }
                return isBegun;
            });
        } catch (RuntimeException e) {
            if (isBusy(community)) {
                LOG.debug("The {} of {} waits for another one", undertaking.kind(), undertaking.logged(community), e);
                return false;
            }
            throw e;
        }
    }

    /** Says whether anything is being done with a community, this or something else. */
    public boolean isBusy(String community) {
        return journal.find(community).isPresent();
    }

    /** Returns how far this is with a community; nothing where it is not under way. */
    public Optional<Progress<R>> progress(String community) {
        return entry(community).map(entry -> {
            R request = request(entry);
            List<Step> steps = undertaking.steps(request);
            return new Progress<>(request, done(entry, steps), steps.size());
        });
    }

    /**
     * Goes on with what was left, unless somebody is at it right now: of several nodes that find the same, one takes it.
     * Returns how many are done now.
     */
    public int resume() {
        Instant left = clock.instant().minus(LEASE);
        return (int) journal.all(undertaking.kind()).stream()
                .filter(entry -> entry.touched().isBefore(left))
                .map(this::turn)
                .filter(this::claim)
                .filter(this::goOn)
                .count();
    }

    /** Who is within a step holds the entry: a database that does not wait for that says so by an error. */
    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: the others need not wait for this one
    private boolean claim(Turn turn) {
        try {
            return turn.claim();
        } catch (RuntimeException e) {
            LOG.info("The {} of {} is left to another node", undertaking.kind(), logged(turn), e);
            return false;
        }
    }

    private Turn turn(Journal.Entry entry) {
        return new Turn(entry, journal, transactions, clock);
    }

    /** Goes on as far as it gets. Says whether it is done now; if not, {@link #resume} goes on. */
    public boolean goOn(String community) {
        return entry(community).map(this::turn).filter(this::goOn).isPresent();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: whatever a step throws, the journal knows where to go on
    private boolean goOn(Turn turn) {
        try {
            return takeAll(turn);
        } catch (TurnLostException e) {
            LOG.warn("The {} of {} is no longer this node's; it ends here", undertaking.kind(), logged(turn));
            return false;
        } catch (NotYetException e) {
            sayThatItWaits(turn.entry(), e);
            turn.failed();
            return false;
        } catch (RuntimeException e) {
            LOG.warn("The {} of {} stopped; it will be tried again", undertaking.kind(), logged(turn), e);
            turn.failed();
            return false;
        }
    }

    private String logged(Turn turn) {
        return undertaking.logged(turn.entry().community());
    }

    /** One line, and a louder one only the first time: it may wait for days. */
    private void sayThatItWaits(Journal.Entry entry, NotYetException why) {
        String said = "The {} of {} waits and will be tried again: {}";
        if (entry.failures() == 0) {
            LOG.warn(said, entry.kind(), undertaking.logged(entry.community()), why.getMessage());
        } else {
            LOG.debug(said, entry.kind(), undertaking.logged(entry.community()), why.getMessage());
        }
    }

    private Optional<Journal.Entry> entry(String community) {
        return journal.find(community).filter(entry -> entry.kind().equals(undertaking.kind()));
    }

    private String text(R request) {
        ObjectNode fields = JSON.createObjectNode();
        undertaking.write(request, fields);
        return fields.toString();
    }

    private R request(Journal.Entry entry) {
        try {
            return undertaking.read(JSON.readTree(entry.request()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal cannot be read: " + entry.kind() + " " + entry.community(), e);
        }
    }

    private boolean takeAll(Turn turn) {
        Journal.Entry entry = turn.entry();
        R request = request(entry);
        List<Step> steps = undertaking.steps(request);
        List<Step> left = steps.subList(done(entry, steps), steps.size());
        boolean isHopeless = entry.failures() >= PATIENCE;
        boolean isLeftOut = isHopeless && !left.isEmpty() && left.get(0).isOptional();
        Optional<Runnable> undoing =
                isHopeless && !isLeftOut ? undertaking.undoing(request, entry.step()) : Optional.empty();
        if (undoing.isPresent()) {
            end(turn, request, undoing.get());
            LOG.error("The {} of {} failed; what was made is gone again", entry.kind(), logged(turn));
            return false;
        }
        if (isLeftOut) {
            turn.pass(left.get(0).name(), () -> {});
            LOG.error(
                    "The {} of {} goes on without {}",
                    entry.kind(),
                    logged(turn),
                    left.get(0).name());
        }
        left.subList(isLeftOut ? 1 : 0, left.size()).forEach(step -> take(turn, step));
        end(turn, request, () -> {});
        LOG.info("The {} of {} is done", entry.kind(), logged(turn));
        return true;
    }

    private void take(Turn turn, Step step) {
        if (step.isWhole()) {
            turn.pass(step.name(), step.work());
            return;
        }
        if (!turn.claim()) {
            throw new TurnLostException();
        }
        step.work().run();
        turn.pass(step.name(), () -> {});
    }

    private void end(Turn turn, R request, Runnable work) {
        turn.end(work);
        undertaking.settle(request);
    }

    /** How many steps are done. A step that this version does not know: none, because each may be repeated. */
    private static int done(Journal.Entry entry, List<Step> steps) {
        return 1 + steps.stream().map(Step::name).toList().indexOf(entry.step().orElse(""));
    }
}
