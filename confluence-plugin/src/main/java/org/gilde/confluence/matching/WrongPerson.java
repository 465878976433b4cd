package org.gilde.confluence.matching;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorLinks.Link;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningIntake;
import org.gilde.confluence.learning.PuttingBack;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;
import org.gilde.confluence.transaction.Transactions;

/** Puts back an item whose owner says that it is somebody else's. */
public final class WrongPerson implements Detaching {
    /** Home page of the account that stands for an Actor taken before Actors were kept. */
    static final String FORGOTTEN = "urn:gilde:not-kept";

    private final LearningIntake.Kept kept;
    private final PuttingBack back;
    private final Decisions decisions;
    private final Transactions transactions;
    private final Clock clock;

    /** Puts back what is kept there. */
    public WrongPerson(
            LearningIntake.Kept kept, PuttingBack back, Decisions decisions, Transactions transactions, Clock clock) {
        this.kept = kept;
        this.back = back;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public OptionalInt notMine(PersonKey person, long item, String note) {
        String kept = note.strip();
        String said = kept.substring(0, Math.min(kept.length(), LONGEST_NOTE));
        return transactions.run(() -> putBack(person, item, said));
    }

    private OptionalInt putBack(PersonKey person, long item, String note) {
        Optional<ItemKey> about = kept.log().item(person, item);
        List<Effect> effects = about.map(kept.log()::of).orElse(List.of());
        if (effects.isEmpty()) {
            return OptionalInt.empty();
        }
        Map<Optional<String>, Actor> actors = new HashMap<>();
        effects.forEach(effect -> actors.computeIfAbsent(effect.actor(), key -> actor(key, person)));
        int waiting = back.putBack(effects, effect -> actors.getOrDefault(effect.actor(), forgotten(person)));
        actors.forEach((key, actor) -> {
            String actorKey = kept.links().key(actor);
            decisions.deny(actorKey, person, note, clock.instant());
            if (kept.log().of(person, actorKey, 1).isEmpty()) {
                kept.links().remove(List.of(new Link(actor, person, 0)));
            }
        });
        return OptionalInt.of(waiting);
    }

    private Actor actor(Optional<String> key, PersonKey person) {
        return key.flatMap(some -> kept.links().find(some, person))
                .map(Link::actor)
                .orElseGet(() -> forgotten(person));
    }

    /** Returns what stands for an Actor that was not kept: no rule is about it, so that somebody decides by hand. */
    private static Actor forgotten(PersonKey person) {
        return new Actor(Actor.Kind.ACCOUNT, Sha256.of(person.value()).substring(0, 12), FORGOTTEN);
    }
}
