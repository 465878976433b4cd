package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.people.PersonKey;

/** Effects, items and audiences in memory. */
final class MemoryLearning implements LearningLog, LearningItems, Shares {
    private final MemoryActivities activities;
    private final MemoryLinks links;
    private final Map<String, Effect> effects = new HashMap<>();
    private final Map<ItemKey, Long> ids = new LinkedHashMap<>();
    private final Map<Long, Audience> audiences = new HashMap<>();
    private final Map<ItemKey, Integer> owed = new HashMap<>();
    private final Map<String, Integer> givenBy = new HashMap<>();
    private final Set<PersonKey> withdrawn = new HashSet<>();
    private final DefaultAudience given;
    private final Memberships memberships;
    private long lastId;

    MemoryLearning(MemoryActivities activities, MemoryLinks links, DefaultAudience given, Memberships memberships) {
        this.given = given;
        this.memberships = memberships;
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
    public void add(Collection<Effect> more, Set<ItemKey> items) {
        replace(more);
        refold(items);
    }

    @Override
    public void replace(Collection<Effect> more) {
        more.forEach(effect -> effects.put(effect.statementId(), effect));
    }

    @Override
    public void refold(Set<ItemKey> items) {
        for (ItemKey item : items) {
            Optional<Standing> standing = standing(item);
            if (standing.isPresent()) {
                ids.computeIfAbsent(item, key -> begin(key, standing.get()));
                standing.flatMap(Standing::completed).ifPresent(when -> give(item));
            } else {
                Optional.ofNullable(ids.remove(item)).ifPresent(audiences::remove);
                owed.remove(item);
            }
        }
    }

    private long begin(ItemKey item, Standing standing) {
        given.current()
                .filter(choice -> !standing.first().isBefore(choice.since()))
                .ifPresent(choice -> owed.put(item, choice.id()));
        return ++lastId;
    }

    private void give(ItemKey item) {
        Optional<Integer> choice = given.current().map(DefaultAudience.Choice::id);
        if (choice.isEmpty() || !choice.get().equals(owed.get(item))) {
            return;
        }
        owed.remove(item);
        long id = ids.getOrDefault(item, 0L);
        memberships.of(item.person()).stream()
                .filter(Membership::isMember)
                .filter(membership -> !withdrawn.contains(item.person()))
                .map(membership -> Share.given(membership.community()))
                .filter(share -> audiences
                        .getOrDefault(id, Audience.ONLY_ME)
                        .share(share.recipient().id())
                        .isEmpty())
                .forEach(share -> {
                    put(item.person(), id, share);
                    givenBy.put(id + share.recipient().id(), choice.get());
                });
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
    public void hide(PersonKey person) {
        of(person).forEach(item -> audiences.remove(item.id()));
    }

    @Override
    public void forget(PersonKey person) {
        links.forget(person);
        effects.values().removeIf(effect -> effect.item()
                .filter(item -> item.person().equals(person))
                .isPresent());
        withdrawn.remove(person);
        refold(Set.copyOf(ids.keySet()));
        audiences.replaceAll((id, audience) -> Audience.of(audience.shares().stream()
                .filter(share -> !(share.recipient() instanceof Recipient.Named named
                        && named.person().equals(person)))
                .toList()));
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

    @Override
    public Map<Long, SortedSet<String>> topics(PersonKey person) {
        Map<Long, SortedSet<String>> topics = new HashMap<>();
        for (LearningItem item : of(person)) {
            SortedSet<String> some =
                    new TreeSet<>(activities.topics(item.activity().key()));
            if (!some.isEmpty()) {
                topics.put(item.id(), some);
            }
        }
        return topics;
    }

    private boolean isOn(String activity, Set<String> topics) {
        return activities.topics(activity).stream().anyMatch(topics::contains);
    }

    @Override
    public List<SharedItem> shared(Onlooker onlooker, Set<String> topics, int limit) {
        List<SharedItem> shared = new ArrayList<>();
        ids.forEach((key, id) -> {
            if (!key.person().equals(onlooker.person()) && isOn(key.activity(), topics)) {
                audiences.getOrDefault(id, Audience.ONLY_ME).shares().stream()
                        .filter(share -> !share.given() || isStillGiven(id, share, onlooker))
                        .filter(share -> isFor(onlooker, key.person(), share.recipient()))
                        .forEach(share -> Disclosure.of(standing(key).orElseThrow(), share)
                                .ifPresent(known -> shared.add(new SharedItem(
                                        id,
                                        key.person(),
                                        activities.activity(key.activity()),
                                        share.recipient(),
                                        known))));
            }
        });
        return shared.stream()
                .sorted(Comparator.comparing((SharedItem item) -> item.known().when())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private boolean isStillGiven(long id, Share share, Onlooker onlooker) {
        return onlooker.choice() != 0
                && onlooker.choice()
                        == givenBy.getOrDefault(id + share.recipient().id(), 0);
    }

    private static boolean isFor(Onlooker onlooker, PersonKey owner, Recipient recipient) {
        if (recipient instanceof Recipient.Community community) {
            return onlooker.community().equals(Optional.of(community.key()));
        }
        return recipient instanceof Recipient.Named named
                ? named.person().equals(onlooker.person()) && named.isOn(onlooker.today())
                : onlooker.coached().contains(owner);
    }

    @Override
    public Optional<Standing> standing(PersonKey person, long item) {
        return key(person, item).flatMap(this::standing);
    }

    private Optional<ItemKey> key(PersonKey person, long item) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue() == item)
                .map(Map.Entry::getKey)
                .filter(key -> key.person().equals(person))
                .findFirst();
    }

    @Override
    public Optional<Audience> put(PersonKey person, long item, Share share) {
        return change(person, item, shares -> {
            shares.removeIf(
                    before -> before.recipient().id().equals(share.recipient().id()));
            shares.add(share);
        });
    }

    @Override
    public int putAll(PersonKey person, Set<String> topics, Share share) {
        List<Long> items = of(person).stream()
                .filter(item -> topics.isEmpty() || isOn(item.activity().key(), topics))
                .map(LearningItem::id)
                .filter(id -> standing(person, id)
                        .flatMap(standing -> Disclosure.of(standing, share))
                        .isPresent())
                .toList();
        items.forEach(item -> put(person, item, share));
        return items.size();
    }

    @Override
    public Optional<Audience> remove(PersonKey person, long item, String recipient) {
        key(person, item).ifPresent(owed::remove);
        return change(
                person,
                item,
                shares -> shares.removeIf(share -> share.recipient().id().equals(recipient)));
    }

    @Override
    public int removeAll(PersonKey person) {
        List<LearningItem> shared =
                of(person).stream().filter(item -> !item.audience().isOnlyMe()).toList();
        shared.forEach(item -> audiences.remove(item.id()));
        withdrawn.add(person);
        return shared.size();
    }

    @Override
    public void takeBackGiven() {
        audiences.replaceAll((id, audience) -> Audience.of(
                audience.shares().stream().filter(share -> !share.given()).toList()));
    }

    @Override
    public void tidy(PersonKey person, LocalDate today) {
        of(person).forEach(item -> audiences.computeIfPresent(item.id(), (id, audience) -> audience.on(today)));
    }

    private Optional<Audience> change(PersonKey person, long item, Consumer<List<Share>> change) {
        return key(person, item).map(key -> {
            List<Share> shares = new ArrayList<>(
                    audiences.getOrDefault(item, Audience.ONLY_ME).shares());
            change.accept(shares);
            audiences.put(item, Audience.of(shares));
            return Audience.of(shares);
        });
    }
}
