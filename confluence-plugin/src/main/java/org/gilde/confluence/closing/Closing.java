package org.gilde.confluence.closing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Closes communities, step by step. What was interrupted goes on where it stopped. There is no way back: a page
 * that can not move stays where it is.
 */
public final class Closing {
    private final ClosingSteps steps;
    private final StepTaker<Request> taker;

    /** Takes these steps, and notes there how far it came. */
    public Closing(Journal journal, ClosingSteps steps, Transactions transactions, Clock clock) {
        this.steps = steps;
        this.taker = new StepTaker<>(steps, journal, transactions, clock);
    }

    /**
     * What somebody asked for.
     *
     * @param key of the community
     * @param parent key of the community above a Learning Community; nothing for a Community of Practice
     * @param person who closes it
     * @param moves pages that move up, each after those above it; none without a community above
     */
    public record Request(
            String key, Optional<String> parent, PersonKey person, Thanks thanks, List<MovingPages.Move> moves) {}

    /**
     * The page that thanks everybody, in their language. Plain text throughout.
     *
     * @param title free in the Space
     * @param words what the coordinator wrote, a paragraph for each line; may be empty
     * @param goesOn how members go on
     * @param movedUp what stands above the pages that moved; empty where none can
     */
    public record Thanks(String title, String words, String goesOn, String movedUp) {}

    /** What became of it. */
    public enum Outcome {
        CLOSED,
        /** It was begun, by this or an earlier call, and goes on by itself. */
        UNDER_WAY,
        /** The person may not, there is no such living community, or something else has to end before it. */
        REFUSED
    }

    /** Closes it, as far as it gets; {@link #resume} goes on. Asking again while it goes on changes nothing. */
    public Outcome close(Request request, Standpoint standpoint) {
        if (taker.begin(request, () -> steps.begin(request, standpoint))) {
            return taker.goOn(request.key()) ? Outcome.CLOSED : Outcome.UNDER_WAY;
        }
        return isUnderWay(request.key()) ? Outcome.UNDER_WAY : Outcome.REFUSED;
    }

    /** Returns the living Learning Communities under a community, which have to be closed before it. */
    public List<Community> first(String key) {
        return steps.first(key);
    }

    /** Says whether another community is on its way into this one, which has to live until then. */
    public boolean isAwaited(String key) {
        return steps.isAwaited(key);
    }

    /** Says whether a community is being closed right now. */
    public boolean isUnderWay(String key) {
        return taker.progress(key).isPresent();
    }

    /** Goes on with what was left, unless somebody is at it right now. Returns how many are closed now. */
    public int resume() {
        return taker.resume();
    }
}
