package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Effects, items and audiences in memory. */
final class MemoryLearning implements LearningLog, LearningItems, Shares {
    private final MemoryActivities activities;
    private final MemoryLinks links;
    private final Map<String, Effect> effects = new HashMap<>();
    private final Map<ItemKey, Long> ids = new LinkedHashMap<>();
    private final Map<Long, Audience> audiences = new HashMap<>();
    private long lastId;

    MemoryLearning(MemoryActivities activities, MemoryLinks links) {
        this.links = links;
        this.activities = activities;
    }

    @Override
    public Map<String, Effect> find(Set<String> statementIds) {
        Map<String, Effect> found = new HashMap<>(effects);
        found.keySet().retainAll(statementIds);
        return found;
    }

    @Override
    public void add(Collection<Effect> more) {
        replace(more);
    }

    @Override
    public void replace(Collection<Effect> more) {
        more.forEach(effect -> effects.put(effect.statementId(), effect));
    }

    @Override
    public void refold(Set<ItemKey> items) {
        for (ItemKey item : items) {
            if (standing(item).isPresent()) {
                ids.computeIfAbsent(item, key -> ++lastId);
            } else {
                Optional.ofNullable(ids.remove(item)).ifPresent(audiences::remove);
            }
        }
    }

    private Optional<Standing> standing(ItemKey item) {
        return Folding.fold(effects.values().stream()
                .filter(effect -> effect.item().equals(Optional.of(item)))
                .toList());
    }

    @Override
    public void remove(Set<String> statementIds) {
        effects.keySet().removeAll(statementIds);
    }

    @Override
    public Optional<ItemKey> item(PersonKey person, long id) {
        return ids.entrySet().stream()
                .filter(entry ->
                        entry.getValue() == id && entry.getKey().person().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public List<Effect> of(ItemKey item) {
        return effects.values().stream()
                .filter(effect -> effect.item().equals(Optional.of(item)))
                .toList();
    }

    @Override
    public List<Effect> of(PersonKey person, String actor, int limit) {
        return effects.values().stream()
                .filter(effect -> effect.actor().equals(Optional.of(actor)))
                .filter(effect -> effect.item()
                        .filter(item -> item.person().equals(person))
                        .isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(PersonKey person) {
        links.forget(person);
        effects.values().removeIf(effect -> effect.item()
                .filter(item -> item.person().equals(person))
                .isPresent());
        refold(Set.copyOf(ids.keySet()));
    }

    @Override
    public List<LearningItem> of(PersonKey person) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getKey().person().equals(person))
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(LearningItem::last)
                        .thenComparing(LearningItem::id)
                        .reversed())
                .toList();
    }

    private LearningItem item(ItemKey key, long id) {
        Standing standing = standing(key).orElseThrow();
        return new LearningItem(
                id,
                activities.activity(key.activity()),
                activities.course(key.activity()),
                true,
                standing.state(),
                standing.first(),
                standing.last(),
                standing.attempts(),
                standing.score(),
                audiences.getOrDefault(id, Audience.ONLY_ME));
    }

    @Override
    public List<LearningItem> of(PersonKey person, Set<String> topics) {
        return of(person).stream()
                .filter(item -> isOn(item.activity().key(), topics))
                .toList();
    }

    private boolean isOn(String activity, Set<String> topics) {
        return activities.topics(activity).stream().anyMatch(topics::contains);
    }

    @Override
    public List<SharedItem> shared(String community, Set<String> topics, PersonKey except, int limit) {
        List<SharedItem> shared = new ArrayList<>();
        ids.forEach((key, id) -> {
            boolean open = audiences.getOrDefault(id, Audience.ONLY_ME).includes(community);
            Optional<Instant> completed = standing(key).flatMap(Standing::completed);
            if (open && !key.person().equals(except) && isOn(key.activity(), topics) && completed.isPresent()) {
                shared.add(new SharedItem(key.person(), activities.activity(key.activity()), completed.get()));
            }
        });
        return shared.stream()
                .sorted(Comparator.comparing(SharedItem::completed).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Audience> add(PersonKey person, long item, String community) {
        return change(person, item, communities -> communities.add(community));
    }

    @Override
    public Optional<Audience> remove(PersonKey person, long item, String community) {
        return change(person, item, communities -> communities.remove(community));
    }

    private Optional<Audience> change(PersonKey person, long item, java.util.function.Consumer<Set<String>> change) {
        Set<Long> own = of(person).stream().map(LearningItem::id).collect(Collectors.toSet());
        if (!own.contains(item)) {
            return Optional.empty();
        }
        TreeSet<String> communities =
                new TreeSet<>(audiences.getOrDefault(item, Audience.ONLY_ME).communities());
        change.accept(communities);
        audiences.put(item, new Audience(communities));
        return Optional.of(new Audience(communities));
    }
}
