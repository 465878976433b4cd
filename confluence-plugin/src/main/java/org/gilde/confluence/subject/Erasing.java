package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Scope;
import org.gilde.confluence.transaction.Transactions;

/** Lets a person erase own items, a topic or everything. */
public final class Erasing {
    private static final int SHOWN = 20;
    private static final int LOOKED_AFTER = 50;

    private final StepTaker<ErasureRequest> taker;
    private final ErasingSteps steps;
    private final Erasures records;
    private final Erasable learning;
    private final Transactions transactions;
    private final Clock clock;

    /** Erases by these steps. */
    public Erasing(
            ErasingSteps steps,
            Erasures records,
            Erasable learning,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.taker = new StepTaker<>(steps, journal, transactions, clock);
        this.steps = steps;
        this.records = records;
        this.learning = learning;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of asking. */
    public enum Outcome {
        BEGUN,
        /** Another one of the same person is still under way. */
        BUSY,
        /** There is nothing of that person. */
        NOTHING
    }

    /** Erases one own item. */
    public Outcome item(PersonKey person, long id) {
        return some(person, Scope.ITEM, learning.own(person, Set.of(id)));
    }

    /** Erases these own items, all those of a topic. */
    public Outcome topic(PersonKey person, Set<Long> ids) {
        return some(person, Scope.TOPIC, learning.own(person, ids));
    }

    /** Erases everything that is kept of a person's learning. */
    public Outcome all(PersonKey person) {
        return begin(person, Scope.ALL, learning.all(person));
    }

    private Outcome some(PersonKey person, Scope scope, Erasable.Items items) {
        return items.size() == 0 ? Outcome.NOTHING : begin(person, scope, items);
    }

    private Outcome begin(PersonKey person, Scope scope, Erasable.Items items) {
        Instant asked = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ErasureRequest request = new ErasureRequest(person, scope, asked, items);
        boolean isBegun = taker.begin(request, () -> {
            records.begin(person, asked, scope, items.size());
            return true;
        });
        if (!isBegun) {
            return Outcome.BUSY;
        }
        taker.goOn(request.place());
        return Outcome.BEGUN;
    }

    /** Returns a person's own erasures with how far each is, the latest first. */
    public List<Erasure> of(PersonKey person) {
        return of(person, 0, SHOWN);
    }

    /** Returns a person's own erasures, the latest first: so many, after leaving out that many. */
    public List<Erasure> of(PersonKey person, int from, int most) {
        return records.of(person, from, most);
    }

    /** Returns a person's own of that moment. */
    public Optional<Erasure> find(PersonKey person, Instant asked) {
        return records.find(person, asked);
    }

    /** Returns those that are not finished, whoever asked, the oldest first and no more than these. */
    public List<Erasure> open(int most) {
        return records.open(most);
    }

    /** Forgets what was asked more than twelve months ago. Returns how many. */
    public int tidy() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(LookLog.KEPT).toInstant();
        return transactions.run(() -> records.tidy(before));
    }

    /**
     * Goes on with what was interrupted, asks the bridge again, and looks what became of others in the systems that the
     * bridge forwards to. Returns how many are done now.
     */
    public int resume() {
        int done = taker.resume();
        steps.lookElsewhere(LOOKED_AFTER);
        return done;
    }
}
