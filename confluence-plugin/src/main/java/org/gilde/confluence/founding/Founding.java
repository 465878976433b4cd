package org.gilde.confluence.founding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Founds communities, step by step. Each step and the note that it is done are kept together, so that what
 * was interrupted goes on where it stopped; what fails again and again is undone.
 */
public final class Founding {
    static final int PATIENCE = 5;
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Founding.class);

    private final FoundingJournal journal;
    private final FoundingSteps steps;
    private final Transactions transactions;
    private final Clock clock;

    /** Takes these steps, and notes there how far it came. */
    public Founding(FoundingJournal journal, FoundingSteps steps, Transactions transactions, Clock clock) {
        this.journal = journal;
        this.steps = steps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What somebody wants to start.
     *
     * @param key of the Space to make: see {@link SpaceKeys}
     * @param domain what the community is about, in one sentence
     * @param topics labels
     * @param language one of {@link PracticePages#LANGUAGES}
     * @param creator who becomes its coordinator
     * @param plan of a Learning Community; nothing for a Community of Practice
     */
    public record Request(
            String key,
            String name,
            String domain,
            Set<String> topics,
            Joining joining,
            String language,
            PersonKey creator,
            Optional<LearningPlan> plan) {

        /** What somebody wants to start as a Community of Practice. */
        public Request(
                String key,
                String name,
                String domain,
                Set<String> topics,
                Joining joining,
                String language,
                PersonKey creator) {
            this(key, name, domain, topics, joining, language, creator, Optional.empty());
        }
    }

    /**
     * How far a community in the making is.
     *
     * @param done how many steps are done
     * @param steps how many there are
     */
    public record Progress(String name, int done, int steps) {}

    /**
     * Founds a community, as far as it gets.
     *
     * @return whether it is there; if not, {@link #resume} goes on
     * @throws KeyTakenException if there is a Space of that key, or one in the making
     */
    public boolean found(Request request) {
        begin(request);
        return goOn(request.key());
    }

    /**
     * Notes that somebody has the host make a Space for a community, so that {@link #resume} makes it whole should nobody
     * {@link #adopt} it. Does nothing for a community that is there, or in the making.
     */
    public void expect(Request request) {
        if (journal.find(request.key()).isPresent() || steps.isCommunity(request.key())) {
            return;
        }
        try {
            note(request);
        } catch (KeyTakenException sameMoment) {
            LOG.debug("The community {} is in the making", request.key(), sameMoment);
        }
    }

    /**
     * Makes a community of a Space that the host has just made for the creator, as far as it gets. Does nothing where the
     * Space is a community, or becomes somebody else's.
     *
     * @return whether it is whole now; if not, {@link #resume} goes on
     */
    public boolean adopt(Request request) {
        expect(request);
        return journal.find(request.key())
                        .filter(entry -> entry.request().creator().equals(request.creator()))
                        .isPresent()
                && goOn(request.key());
    }

    private void begin(Request request) {
        if (isTaken(request.key())) {
            throw new KeyTakenException(request.key());
        }
        note(request);
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // two who begin at once: the table refuses one, in its own words
    private void note(Request request) {
        try {
            transactions.run(() -> {
                journal.begin(request, clock.instant());
                return true;
            });
        } catch (RuntimeException e) {
            if (journal.find(request.key()).isPresent()) {
                throw new KeyTakenException(request.key());
            }
            throw e;
        }
    }

    /** Says whether there is a Space of that key, or one in the making. */
    public boolean isTaken(String key) {
        return steps.exists(key) || journal.find(key).isPresent();
    }

    /** Says whether a community of that key is in the making, and not whole yet. */
    public boolean isInTheMaking(String key) {
        return journal.find(key).isPresent();
    }

    /** Goes on with what was left, unless somebody is at it right now. Returns how many communities are whole now. */
    public int resume() {
        Instant left = clock.instant().minus(LEASE);
        return (int) journal.all().stream()
                .filter(entry -> entry.touched().isBefore(left))
                .filter(entry -> goOn(entry.request().key()))
                .count();
    }

    /** Returns how far a community is that this person is founding; nothing for anybody else, and once it is whole. */
    public Optional<Progress> progress(String key, PersonKey person) {
        return journal.find(key)
                .filter(entry -> entry.request().creator().equals(person))
                .map(entry -> {
                    List<FoundingSteps.Step> all = steps.of(entry.request());
                    return new Progress(entry.request().name(), done(entry, all), all.size());
                });
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the edge: whatever a step throws, the journal knows where to go on
    private boolean goOn(String key) {
        Optional<FoundingJournal.Entry> found = journal.find(key);
        if (found.isEmpty()) {
            return false;
        }
        FoundingJournal.Entry entry = found.get();
        try {
            if (entry.failures() >= PATIENCE) {
                undo(entry);
                return false;
            }
            takeSteps(entry);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The community {} could not be founded yet; it will be tried again", key, e);
            transactions.run(() -> {
                journal.failed(key, clock.instant());
                return true;
            });
            return false;
        }
    }

    private void takeSteps(FoundingJournal.Entry entry) {
        String key = entry.request().key();
        List<FoundingSteps.Step> all = steps.of(entry.request());
        for (FoundingSteps.Step step : all.subList(done(entry, all), all.size())) {
            transactions.run(() -> {
                step.work().run();
                journal.passed(key, step.name(), clock.instant());
                return true;
            });
        }
        transactions.run(() -> {
            journal.end(key);
            return true;
        });
        steps.settle(key);
        LOG.info("The community {} is founded", key);
    }

    private void undo(FoundingJournal.Entry entry) {
        String key = entry.request().key();
        transactions.run(() -> {
            steps.undo(entry.request(), entry.step());
            journal.end(key);
            return true;
        });
        steps.settle(key);
        LOG.error("The community {} could not be founded; what was made of it is gone again", key);
    }

    /** How many steps are done. A step that this version does not know: none, because each may be repeated. */
    private static int done(FoundingJournal.Entry entry, List<FoundingSteps.Step> all) {
        return 1
                + all.stream()
                        .map(FoundingSteps.Step::name)
                        .toList()
                        .indexOf(entry.step().orElse(""));
    }
}
