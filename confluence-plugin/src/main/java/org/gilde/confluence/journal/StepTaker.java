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
                .filter(entry -> transactions.run(() -> journal.claim(entry, clock.instant())))
                .filter(entry -> goOn(entry.community()))
                .count();
    }

    /** Goes on as far as it gets. Says whether it is done now; if not, {@link #resume} goes on. */
    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: whatever a step throws, the journal knows where to go on
    public boolean goOn(String community) {
        Optional<Journal.Entry> found = entry(community);
        if (found.isEmpty()) {
            return false;
        }
        try {
            return goOn(found.get());
        } catch (NotYetException e) {
            sayThatItWaits(found.get(), e);
            note(() -> journal.failed(community, clock.instant()));
            return false;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The {} of {} stopped; it will be tried again",
                    undertaking.kind(),
                    undertaking.logged(community),
                    e);
            note(() -> journal.failed(community, clock.instant()));
            return false;
        }
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

    private boolean goOn(Journal.Entry entry) {
        R request = request(entry);
        List<Step> steps = undertaking.steps(request);
        List<Step> left = steps.subList(done(entry, steps), steps.size());
        boolean isHopeless = entry.failures() >= PATIENCE;
        boolean isLeftOut = isHopeless && !left.isEmpty() && left.get(0).isOptional();
        Optional<Runnable> undoing =
                isHopeless && !isLeftOut ? undertaking.undoing(request, entry.step()) : Optional.empty();
        if (undoing.isPresent()) {
            end(entry, request, undoing.get());
            LOG.error(
                    "The {} of {} failed; what was made is gone again",
                    entry.kind(),
                    undertaking.logged(entry.community()));
            return false;
        }
        if (isLeftOut) {
            pass(entry, left.get(0), () -> {});
            LOG.error(
                    "The {} of {} goes on without {}",
                    entry.kind(),
                    undertaking.logged(entry.community()),
                    left.get(0).name());
        }
        left.subList(isLeftOut ? 1 : 0, left.size()).forEach(step -> take(entry, step));
        end(entry, request, () -> {});
        LOG.info("The {} of {} is done", entry.kind(), undertaking.logged(entry.community()));
        return true;
    }

    private void take(Journal.Entry entry, Step step) {
        if (step.isWhole()) {
            pass(entry, step, step.work());
        } else {
            step.work().run();
            pass(entry, step, () -> {});
        }
    }

    private void pass(Journal.Entry entry, Step step, Runnable work) {
        note(() -> {
            work.run();
            journal.passed(entry.community(), step.name(), clock.instant());
        });
    }

    private void end(Journal.Entry entry, R request, Runnable work) {
        note(() -> {
            work.run();
            journal.end(entry.community());
        });
        undertaking.settle(request);
    }

    private void note(Runnable change) {
        transactions.run(() -> {
            change.run();
            return true;
        });
    }

    /** How many steps are done. A step that this version does not know: none, because each may be repeated. */
    private static int done(Journal.Entry entry, List<Step> steps) {
        return 1 + steps.stream().map(Step::name).toList().indexOf(entry.step().orElse(""));
    }
}
