package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.learning.WaitingEvents.WaitingActor;
import org.gilde.confluence.learning.WaitingEvents.WaitingEvent;
import org.gilde.confluence.transaction.Transactions;

/** Takes learning events, each once, a batch as a whole. Matches them to people or lets them wait. */
public final class LearningIntake implements Rematching, Retaking {
    private static final int ATTEMPTS = 3;

    private final LearningBatchReader reader;
    private final Matching matching;
    private final Kept kept;
    private final Barrier barrier;
    private final Heard heard;
    private final Transactions transactions;
    private final Clock clock;

    /** Where what is taken is kept. */
    public record Kept(
            LearningLog log,
            RunSigns signs,
            WaitingEvents waiting,
            Activities activities,
            TopicRules rules,
            ActorLinks links,
            VerbBook verbs) {}

    /** Where it is noted that the bridge was heard. */
    public record Heard(BridgeReports reports, SignsOfLife signs) {}

    /** Takes events into these. */
    public LearningIntake(
            LearningBatchReader reader,
            Matching matching,
            Kept kept,
            Barrier barrier,
            Heard heard,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.matching = matching;
        this.kept = kept;
        this.barrier = barrier;
        this.heard = heard;
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
        return persistently(() -> {
            List<TakenEvent> results = take(batch.entries());
            note(batch, results);
            return results;
        });
    }

    /** Within the batch's transaction: each setting that is written by itself has the database wait for its disk. */
    private void note(LearningBatch batch, List<TakenEvent> results) {
        heard.reports().heard(batch.report(), clock.instant(), !batch.entries().isEmpty());
        batch.nonce().ifPresent(heard.signs()::came);
        kept.verbs().saw(seen(batch.entries(), results));
    }

    /**
     * Takes events that the app asked the bridge for, as if they had been brought; one that was taken before is known.
     *
     * @return what became of each event, in the same order
     * @throws UnreadableBatchException if they can not be read as a whole; nothing is taken then
     */
    public List<TakenEvent> takeFetched(JsonNode events) throws UnreadableBatchException {
        List<LearningBatch.Entry> entries = reader.readEvents(events);
        return persistently(() -> take(entries));
    }

    /** Returns the verbs whose Statements the bridge is to bring, voided not among them. */
    public SortedSet<String> verbs() {
        return kept.verbs().table().counting();
    }

    /** Returns of new events the verb and the day; the latest last. */
    private List<VerbBook.Seen> seen(List<LearningBatch.Entry> entries, List<TakenEvent> results) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<VerbBook.Seen> seen = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Outcome outcome = results.get(i).outcome();
            boolean isNew = outcome != Outcome.REPEATED && outcome != Outcome.REFUSED;
            if (isNew && entries.get(i).event().orElse(null) instanceof LearningEvent.Told told) {
                seen.add(new VerbBook.Seen(told.verb(), today, outcome != Outcome.DROPPED));
            }
        }
        return seen;
    }

    private List<TakenEvent> take(List<LearningBatch.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<String> concerned = new HashSet<>();
        Set<Actor> actors = new HashSet<>();
        entries.forEach(entry -> entry.event().ifPresent(event -> {
            concerned.addAll(Taking.concerns(event));
            if (event instanceof LearningEvent.Told told) {
                actors.add(told.actor());
            }
        }));
        Matching.Judge judge = matching.judge(actors); // before its turn: to ask the user directory can take long
        kept.activities().takeTurn();
        List<LearningEvent> events =
                entries.stream().flatMap(entry -> entry.event().stream()).toList();
        Taking taking = new Taking(judge, kept, concerned, barred(events, judge));
        List<TakenEvent> results = new ArrayList<>();
        for (LearningBatch.Entry entry : entries) {
            results.add(entry.event()
                    .map(event -> TakenEvent.of(entry.statementId(), taking.take(event, entry.json())))
                    .orElseGet(() -> new TakenEvent(entry.statementId(), Outcome.REFUSED, entry.refusal())));
        }
        taking.write(matching, barrier);
        return results;
    }

    private Set<String> barred(List<? extends LearningEvent> events, Matching.Judge judge) {
        List<Barrier.Coming> coming = new ArrayList<>();
        for (LearningEvent event : events) {
            if (event instanceof LearningEvent.Told told) {
                Match match = judge.of(told.actor());
                if (match.isCertain()) {
                    coming.add(new Barrier.Coming(told, match.people().get(0)));
                }
            }
        }
        return barrier.bars(coming);
    }

    @Override
    public int rematch() {
        return retake(Integer.MAX_VALUE);
    }

    @Override
    public Part retake(int from, int most) {
        List<WaitingActor> waiting = kept.waiting().actors(from, most);
        Matching.Judge judge =
                matching.judge(waiting.stream().map(WaitingActor::actor).toList());
        List<Integer> taken =
                waiting.stream().map(actor -> takeAll(actor, judge)).toList();
        return new Part(
                taken.stream().mapToInt(Integer::intValue).sum(),
                (int) taken.stream().filter(events -> events > 0).count(),
                waiting.size() == most);
    }

    @Override
    public int retake(int actors) {
        return retake(0, actors).events();
    }

    @Override
    public int retake(String actorKey) {
        return kept.waiting()
                .actor(actorKey)
                .map(actor -> takeAll(actor, matching.judge(List.of(actor.actor()))))
                .orElse(0);
    }

    private int takeAll(WaitingActor waiting, Matching.Judge judge) {
        Match match = judge.of(waiting.actor());
        if (!match.isCertain() && !match.dropped()) {
            return 0;
        }
        int done = 0;
        int page = LearningBatch.MOST_EVENTS;
        for (int taken = page; taken == page; done += taken) {
            taken = persistently(() -> takePage(waiting, actor -> match));
        }
        return done;
    }

    private int takePage(WaitingActor waiting, Matching.Judge judge) {
        kept.activities().takeTurn();
        List<WaitingEvent> events = kept.waiting().of(waiting, LearningBatch.MOST_EVENTS);
        Set<String> concerned = new HashSet<>();
        events.forEach(event -> concerned.add(event.statementId()));
        List<LearningEvent.Told> told =
                events.stream().map(event -> reader.readKept(event.json())).toList();
        Taking taking = new Taking(judge, kept, concerned, barred(told, judge));
        for (int i = 0; i < told.size(); i++) {
            taking.takeWaiting(told.get(i), events.get(i).meaning());
        }
        taking.write(matching, barrier);
        return events.size();
    }

    /** Tries again where something else came between, as another node that takes the very first turn. */
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
