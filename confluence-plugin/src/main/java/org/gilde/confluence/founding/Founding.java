package org.gilde.confluence.founding;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Founds communities, step by step. What was interrupted goes on where it stopped; what fails again and again is undone. */
public final class Founding {
    private final FoundingSteps steps;
    private final StepTaker<Request> taker;

    /** Takes these steps, and notes there how far it came. */
    public Founding(Journal journal, FoundingSteps steps, Transactions transactions, Clock clock) {
        this.steps = steps;
        this.taker = new StepTaker<>(steps, journal, transactions, clock);
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
        if (isTaken(request.key()) || !taker.begin(request, () -> true)) {
            throw new KeyTakenException(request.key());
        }
        return taker.goOn(request.key());
    }

    /**
     * Notes that somebody has the host make a Space for a community, so that {@link #resume} makes it whole should nobody
     * {@link #adopt} it. Does nothing for a community that is there, or in the making.
     */
    public void expect(Request request) {
        if (!steps.isCommunity(request.key())) {
            taker.begin(request, () -> true);
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
        return underWay(request.key(), request.creator()).isPresent() && taker.goOn(request.key());
    }

    /** Says whether there is a Space of that key, or one in the making. */
    public boolean isTaken(String key) {
        return steps.exists(key) || taker.isBusy(key);
    }

    /** Says whether a community of that key is in the making, and not whole yet. */
    public boolean isInTheMaking(String key) {
        return taker.progress(key).isPresent();
    }

    /** Goes on with what was left, unless somebody is at it right now. Returns how many communities are whole now. */
    public int resume() {
        return taker.resume();
    }

    /** Returns how far a community is that this person is founding; nothing for anybody else, and once it is whole. */
    public Optional<Progress> progress(String key, PersonKey person) {
        return underWay(key, person).map(is -> new Progress(is.request().name(), is.done(), is.steps()));
    }

    private Optional<StepTaker.Progress<Request>> underWay(String key, PersonKey person) {
        return taker.progress(key).filter(is -> is.request().creator().equals(person));
    }
}
