package org.gilde.confluence.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.learning.WaitingEvents.WaitingActor;
import org.gilde.confluence.learning.WaitingEvents.WaitingEvent;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Takes learning events, each once, a batch as a whole. Matches them to people or lets them wait. */
public final class LearningIntake implements Rematching {
    private static final int ATTEMPTS = 3;

    private final LearningBatchReader reader;
    private final Matching matching;
    private final Kept kept;
    private final BridgeReports reports;
    private final Transactions transactions;
    private final Clock clock;

    /** Where what is taken is kept. */
    public record Kept(
            LearningLog log, RunSigns signs, WaitingEvents waiting, Activities activities, TopicRules rules) {}

    /** Takes events into these. */
    public LearningIntake(
            LearningBatchReader reader,
            Matching matching,
            Kept kept,
            BridgeReports reports,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.matching = matching;
        this.kept = kept;
        this.reports = reports;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes what the bridge sent.
     *
     * @return what became of each event, in the same order
     * @throws UnreadableBatchException if the body as a whole can not be read; nothing is taken then
     */
    public List<TakenEvent> take(String body) throws UnreadableBatchException {
        LearningBatch batch = reader.read(body);
        List<TakenEvent> results = persistently(() -> take(batch.entries()));
        reports.heard(batch.report(), clock.instant(), !batch.entries().isEmpty());
        return results;
    }

    private List<TakenEvent> take(List<LearningBatch.Entry> entries) {
        Set<String> concerned = new HashSet<>();
        entries.forEach(entry -> entry.event().ifPresent(event -> concerned.addAll(Taking.concerns(event))));
        Taking taking = new Taking(matching, kept.log(), kept.waiting(), concerned);
        List<TakenEvent> results = new ArrayList<>();
        for (LearningBatch.Entry entry : entries) {
            results.add(entry.event()
                    .map(event -> TakenEvent.of(entry.statementId(), taking.take(event, entry.json())))
                    .orElseGet(() -> new TakenEvent(entry.statementId(), Outcome.REFUSED, entry.refusal())));
        }
        taking.write(kept.log(), kept.signs(), kept.activities(), kept.rules().all());
        return results;
    }

    @Override
    public int rematch() {
        int done = 0;
        for (WaitingActor waiting : kept.waiting().actors(Integer.MAX_VALUE)) {
            List<PersonKey> candidates = matching.candidates(waiting.actor());
            if (candidates.size() == 1) {
                done += takeAll(waiting, candidates.get(0));
            }
        }
        return done;
    }

    private int takeAll(WaitingActor waiting, PersonKey person) {
        int done = 0;
        int page = LearningBatch.MOST_EVENTS;
        for (int taken = page; taken == page; done += taken) {
            taken = persistently(() -> takePage(waiting, person));
        }
        return done;
    }

    private int takePage(WaitingActor waiting, PersonKey person) {
        List<WaitingEvent> events = kept.waiting().of(waiting, LearningBatch.MOST_EVENTS);
        Set<String> concerned = new HashSet<>();
        events.forEach(event -> concerned.add(event.statementId()));
        Taking taking = new Taking(matching, kept.log(), kept.waiting(), concerned);
        events.forEach(event -> taking.takeWaiting(reader.readKept(event.json()), person));
        taking.write(kept.log(), kept.signs(), kept.activities(), kept.rules().all());
        return events.size();
    }

    /** Tries again where another batch with the same Statements came between: then they are there and are repeated. */
    @SuppressWarnings("checkstyle:IllegalCatch")
    private <T> T persistently(Supplier<T> work) {
        Optional<RuntimeException> last = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return transactions.run(work);
            } catch (RuntimeException e) {
                last.ifPresent(e::addSuppressed);
                last = Optional.of(e);
            }
        }
        throw last.orElseThrow();
    }
}
