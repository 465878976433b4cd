package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.Match;
import org.gilde.confluence.learning.Matching;
import org.gilde.confluence.learning.WaitingEvents;
import org.gilde.confluence.learning.WaitingEvents.WaitingActor;

/** The Actors that wait, with the reason, as it is at this moment; and what other rules would make of them. */
public final class WaitingActors {
    /** How many are looked at at once: each may have the user directory asked. */
    public static final int AT_ONCE = 50;

    private final WaitingEvents waiting;
    private final RuleMatching matching;
    private final Decisions decisions;

    /** Reads there. */
    public WaitingActors(WaitingEvents waiting, RuleMatching matching, Decisions decisions) {
        this.waiting = waiting;
        this.matching = matching;
        this.decisions = decisions;
    }

    /**
     * One of them.
     *
     * @param notes what people said who it was not
     */
    public record Waiting(String key, String readable, long events, Instant since, Match match, List<String> notes) {}

    /** Returns how many Actors wait. */
    public long count() {
        return waiting.actorCount();
    }

    /** Returns how many events wait. */
    public long events() {
        return waiting.count();
    }

    /** Returns at most {@link #AT_ONCE} of them, those with the most events first. */
    public List<Waiting> list(int from) {
        List<WaitingActor> actors = waiting.actors(from, AT_ONCE);
        Matching.Judge judge = matching.judge(actors(actors));
        Map<String, Decisions.Word> words =
                decisions.of(actors.stream().map(WaitingActor::key).toList());
        return actors.stream()
                .map(actor -> waiting(actor, judge, words.getOrDefault(actor.key(), Decisions.Word.NONE)))
                .toList();
    }

    /** Returns the one under that key; nothing where none waits under it. */
    public Optional<Waiting> find(String key) {
        return waiting.actor(key)
                .map(actor -> waiting(
                        actor,
                        matching.judge(List.of(actor.actor())),
                        decisions.of(List.of(key)).getOrDefault(key, Decisions.Word.NONE)));
    }

    private static Waiting waiting(WaitingActor actor, Matching.Judge judge, Decisions.Word word) {
        return new Waiting(
                actor.key(),
                actor.actor().readable(),
                actor.events(),
                actor.since(),
                judge.of(actor.actor()),
                word.notes());
    }

    /** Tries rules on at most {@link #AT_ONCE} of them. Changes nothing. */
    public Preview preview(List<Rule> rules, int from) {
        List<WaitingActor> actors = waiting.actors(from, AT_ONCE);
        Matching.Judge now = matching.judge(actors(actors));
        Matching.Judge then = matching.judge(actors(actors), new Rules(0, rules));
        return new Preview(
                from,
                waiting.actorCount(),
                actors.stream()
                        .map(actor -> new Preview.Line(
                                actor.key(),
                                actor.actor().readable(),
                                actor.events(),
                                actor.since(),
                                now.of(actor.actor()),
                                then.of(actor.actor())))
                        .toList());
    }

    private static List<Actor> actors(List<WaitingActor> waiting) {
        return waiting.stream().map(WaitingActor::actor).collect(Collectors.toList());
    }
}
