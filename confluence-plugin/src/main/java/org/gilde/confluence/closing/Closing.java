package org.gilde.confluence.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes Learning Communities, step by step. Each step and the note that it is done are kept together, so that what was
 * interrupted goes on where it stopped. There is no way back: a page that can not move stays where it is.
 */
public final class Closing {
    static final int PATIENCE = 5;
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final ClosingJournal journal;
    private final ClosingSteps steps;
    private final Transactions transactions;
    private final Clock clock;

    /** Takes these steps, and notes there how far it came. */
    public Closing(ClosingJournal journal, ClosingSteps steps, Transactions transactions, Clock clock) {
        this.journal = journal;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What somebody asked for.
     *
     * @param key of the Learning Community
     * @param parent key of the community above
     * @param person who closes it
     * @param moves pages that move up, each after those above it
     */
    public record Request(String key, String parent, PersonKey person, Thanks thanks, List<MovingPages.Move> moves) {}

    /**
     * The page that thanks everybody, in their language. Plain text throughout.
     *
     * @param title free in the Space
     * @param words what the coordinator wrote, a paragraph for each line; may be empty
     * @param goesOn how members go on
     * @param movedUp what stands above the pages that moved
     */
    public record Thanks(String title, String words, String goesOn, String movedUp) {}

    /** What became of it. */
    public enum Outcome {
        CLOSED,
        /** It was begun, by this or an earlier call, and goes on by itself. */
        UNDER_WAY,
        /** The person may not, or there is no living Learning Community of that key. */
        REFUSED
    }

    /** Closes it, as far as it gets; {@link #resume} goes on. Asking again while it goes on changes nothing. */
    public Outcome close(Request request, Standpoint standpoint) {
        if (isUnderWay(request.key())) {
            return Outcome.UNDER_WAY;
        }
        if (!begin(request, standpoint)) {
            return isUnderWay(request.key()) ? Outcome.UNDER_WAY : Outcome.REFUSED;
        }
        return goOn(request.key()) ? Outcome.CLOSED : Outcome.UNDER_WAY;
    }

    /** Says whether a Learning Community is being closed right now. */
    public boolean isUnderWay(String key) {
        return journal.find(key).isPresent();
    }

    /** Goes on with what was left, unless somebody is at it right now. Returns how many are closed now. */
    public int resume() {
        Instant left = clock.instant().minus(LEASE);
        return (int) journal.all().stream()
                .filter(entry -> entry.touched().isBefore(left))
                .filter(entry -> goOn(entry.request().key()))
                .count();
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // two who begin at once: the table refuses one, in its own words
    private boolean begin(Request request, Standpoint standpoint) {
        try {
            return transactions.run(() -> {
                boolean isTheirs = steps.isTheirs(request.key(), standpoint);
                if (isTheirs) {
                    journal.begin(request, clock.instant());
                }
                return isTheirs;
            });
        } catch (RuntimeException e) {
            if (isUnderWay(request.key())) {
                return false;
            }
            throw e;
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: whatever a step throws, the journal knows where to go on
    private boolean goOn(String key) {
        Optional<ClosingJournal.Entry> found = journal.find(key);
        if (found.isEmpty()) {
            return false;
        }
        try {
            takeSteps(found.get());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The Learning Community {} could not be closed yet; it will be tried again", key, e);
            transactions.run(() -> {
                journal.failed(key, clock.instant());
                return true;
            });
            return false;
        }
    }

    private void takeSteps(ClosingJournal.Entry entry) {
        String key = entry.request().key();
        List<ClosingSteps.Step> all = steps.of(entry.request());
        int first = done(entry, all);
        for (int number = first; number < all.size(); number++) {
            ClosingSteps.Step step = all.get(number);
            boolean isGivenUp = number == first && step.isOptional() && entry.failures() >= PATIENCE;
            transactions.run(() -> {
                if (!isGivenUp) {
                    step.work().run();
                }
                journal.passed(key, step.name(), clock.instant());
                return true;
            });
            if (isGivenUp) {
                LOG.error("The Learning Community {} is closed without its step {}", key, step.name());
            }
        }
        transactions.run(() -> {
            journal.end(key);
            return true;
        });
        steps.settle(entry.request());
        LOG.info("The Learning Community {} is closed", key);
    }

    /** How many steps are done. A step that this version does not know: none, because each may be repeated. */
    private static int done(ClosingJournal.Entry entry, List<ClosingSteps.Step> all) {
        return 1
                + all.stream()
                        .map(ClosingSteps.Step::name)
                        .toList()
                        .indexOf(entry.step().orElse(""));
    }
}
