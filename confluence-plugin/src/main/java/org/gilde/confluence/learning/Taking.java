package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.gilde.confluence.learning.WaitingEvents.WaitingEvent;
import org.gilde.confluence.people.PersonKey;

/** One transaction's worth of events: works out in memory what they change, then writes it at once. */
final class Taking {
    private final Matching.Judge judge;
    private final LearningIntake.Kept kept;
    private final Map<String, Effect> known;
    private final Set<String> waits;
    private final Set<String> barred;

    private final VerbTable verbs;
    private final Map<Actor, ActorLinks.Link> links = new LinkedHashMap<>();
    private final Map<Actor, Integer> dropped = new LinkedHashMap<>();
    private final List<Barrier.Coming> withheld = new ArrayList<>();
    private final Map<Long, Integer> settled = new TreeMap<>();
    private final Map<String, Effect> added = new LinkedHashMap<>();
    private final Map<String, Effect> replaced = new LinkedHashMap<>();
    private final Set<ItemKey> touched = new LinkedHashSet<>();
    private final Map<String, WaitingEvent> nowWaiting = new LinkedHashMap<>();
    private final Set<String> waitedEnough = new HashSet<>();
    private final List<ActivityWord> words = new ArrayList<>();
    private final Map<String, RunSigns.Sign> signs = new LinkedHashMap<>();
    private final Set<String> takenBack = new HashSet<>();

    /**
     * Begins with what is kept of these Statements already.
     *
     * @param barred which of them must not be taken
     */
    Taking(Matching.Judge judge, LearningIntake.Kept kept, Set<String> statementIds, Set<String> barred) {
        this.judge = judge;
        this.barred = barred;
        this.kept = kept;
        this.verbs = kept.verbs().table();
        this.known = new HashMap<>(kept.log().find(statementIds));
        this.waits = new HashSet<>(kept.waiting().find(statementIds));
    }

    /** Returns which Statements an event is about. */
    static Set<String> concerns(LearningEvent event) {
        return event instanceof LearningEvent.Voiding voiding
                ? Set.of(voiding.statementId(), voiding.voids())
                : Set.of(event.statementId());
    }

    Outcome take(LearningEvent event, Supplier<String> json) {
        return event instanceof LearningEvent.Told told
                ? tell(told, json)
                : takeBack(((LearningEvent.Voiding) event).voids());
    }

    /**
     * Takes an event that waited, now that somebody matches or it is known that nobody ever will.
     *
     * @param atArrival what its verb meant when it came: a change is for what comes after; empty where that was not kept
     */
    void takeWaiting(LearningEvent.Told told, Optional<Meaning> atArrival) {
        Optional<Meaning> meaning = atArrival.or(() -> Verbs.usual(told.verb())).or(() -> verbs.meaning(told.verb()));
        Match match = judge.of(told.actor());
        waits.remove(told.statementId());
        waitedEnough.add(told.statementId());
        if (match.dropped()) {
            takenBack.add(told.statementId());
            dropped.merge(told.actor(), 1, Integer::sum);
        } else if (barred.contains(told.statementId())) {
            takenBack.add(told.statementId());
            withheld.add(new Barrier.Coming(told, match.people().get(0)));
        } else if (meaning.isEmpty()) {
            takenBack.add(told.statementId());
        } else {
            keep(told, match, meaning.get());
            settled.merge(match.change(), 1, Integer::sum);
        }
    }

    private Outcome tell(LearningEvent.Told told, Supplier<String> json) {
        Optional<Meaning> meaning = verbs.meaning(told.verb());
        if (meaning.isEmpty() || CourseRuns.leavesSomethingElse(told)) {
            return Outcome.DROPPED;
        }
        Optional<Effect> before = Optional.ofNullable(known.get(told.statementId()));
        if (waits.contains(told.statementId())
                || before.filter(Effect::hasArrived).isPresent()) {
            return Outcome.REPEATED;
        }
        Match match = judge.of(told.actor());
        if (match.dropped()) {
            dropped.merge(told.actor(), 1, Integer::sum);
            return Outcome.DROPPED;
        }
        if (match.isCertain()) {
            if (barred.contains(told.statementId())) {
                withheld.add(new Barrier.Coming(told, match.people().get(0)));
                return Outcome.DROPPED;
            }
            keep(told, match, meaning.get());
            return Outcome.TAKEN;
        }
        if (before.isPresent()) {
            return Outcome.TAKEN; // voided before it came: nothing would be left of it
        }
        waits.add(told.statementId());
        nowWaiting.put(told.statementId(), new WaitingEvent(told.statementId(), told.actor(), json.get(), meaning));
        sign(told, Optional.empty());
        return Outcome.WAITING;
    }

    private void sign(LearningEvent.Told told, Optional<PersonKey> person) {
        CourseRuns.sign(told, person).ifPresent(sign -> signs.put(told.statementId(), sign));
    }

    private void keep(LearningEvent.Told told, Match match, Meaning meaning) {
        PersonKey person = match.people().get(0);
        links.put(told.actor(), new ActorLinks.Link(told.actor(), person, match.change()));
        boolean voided = known.containsKey(told.statementId());
        if (!voided) {
            sign(told, Optional.of(person));
        }
        ItemKey item = new ItemKey(person, told.activity().key());
        Optional<LearningState> state = Verbs.state(meaning, told.success());
        Optional<String> actor = Optional.of(kept.links().key(told.actor()));
        put(new Effect(told.statementId(), Optional.of(item), state, told.timestamp(), told.score(), voided, actor));
        words.add(new ActivityWord(told.activity(), told.course(), told.timestamp()));
        told.course().ifPresent(course -> words.add(new ActivityWord(course, Optional.empty(), told.timestamp())));
    }

    private Outcome takeBack(String target) {
        Effect before = known.get(target);
        if (before != null && before.voided()) {
            return Outcome.REPEATED;
        }
        if (waits.remove(target)) {
            nowWaiting.remove(target);
            waitedEnough.add(target);
        }
        signs.remove(target);
        takenBack.add(target);
        put(before == null ? Effect.voidedBeforeArrival(target) : before.asVoided());
        return Outcome.TAKEN;
    }

    private void put(Effect effect) {
        boolean isNew = !known.containsKey(effect.statementId()) || added.containsKey(effect.statementId());
        (isNew ? added : replaced).put(effect.statementId(), effect);
        known.put(effect.statementId(), effect);
        effect.item().ifPresent(touched::add);
    }

    /** Writes it all. */
    void write(Matching matching, Barrier barrier) {
        kept.waiting().remove(waitedEnough);
        kept.waiting().add(nowWaiting.values());
        kept.log().replace(replaced.values());
        kept.log().add(added.values(), touched);
        kept.links().keep(links.values());
        kept.signs().takeBack(takenBack);
        kept.signs().keep(signs.values());
        matching.dropped(dropped);
        matching.count(settled);
        barrier.withheld(withheld);
        kept.activities().keep(words, kept.rules().all());
    }
}
