package org.gilde.confluence.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gilde.confluence.learning.WaitingEvents.WaitingEvent;

/**
 * Puts taken effects back among the events that wait, as if nobody had matched when they came. What was voided stays
 * voided. Wants a transaction; fails as a whole where somebody changes the same at once, and may be tried again.
 */
public final class PuttingBack {
    private final LearningIntake.Kept kept;

    /** Puts back what is kept there. */
    public PuttingBack(LearningIntake.Kept kept) {
        this.kept = kept;
    }

    /**
     * Takes these effects off their items and lets them wait.
     *
     * @param whom the Actor an effect was said of
     * @return how many wait again
     */
    public int putBack(Collection<Effect> effects, Function<Effect, Actor> whom) {
        List<Effect> counting =
                effects.stream().filter(effect -> !effect.voided()).toList();
        List<Effect> voided = effects.stream().filter(Effect::voided).toList();
        Set<String> ids = effects.stream().map(Effect::statementId).collect(Collectors.toSet());
        Map<String, String> activities = kept.activities().ids(activities(counting));
        Map<String, Boolean> joins = kept.signs().letGo(ids);
        List<WaitingEvent> events = new ArrayList<>();
        for (Effect effect : counting) {
            Actor actor = whom.apply(effect);
            String activity = activities.get(activity(effect));
            Optional<Boolean> sign = Optional.ofNullable(joins.get(effect.statementId()));
            if (activity != null) {
                events.add(
                        new WaitingEvent(effect.statementId(), actor, KeptEvent.json(effect, actor, activity, sign)));
            }
        }
        kept.log()
                .replace(voided.stream()
                        .map(effect -> Effect.voidedBeforeArrival(effect.statementId()))
                        .toList());
        kept.log().remove(counting.stream().map(Effect::statementId).collect(Collectors.toSet()));
        kept.waiting().add(events);
        kept.log().refold(items(effects));
        return events.size();
    }

    private static Set<String> activities(List<Effect> effects) {
        return effects.stream().map(PuttingBack::activity).collect(Collectors.toSet());
    }

    private static String activity(Effect effect) {
        return effect.item().map(ItemKey::activity).orElse("");
    }

    private static Set<ItemKey> items(Collection<Effect> effects) {
        Set<ItemKey> items = new TreeSet<>(Comparator.comparing(ItemKey::hash));
        effects.forEach(effect -> effect.item().ifPresent(items::add));
        return items;
    }
}
