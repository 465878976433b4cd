package org.gilde.confluence.learning;

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
import java.util.function.Function;

/** Activities in memory: every word ever said is kept, and the last one that says something counts. */
final class MemoryActivities implements Activities, TopicRules {
    private final Map<String, List<ActivityWord>> words = new LinkedHashMap<>();
    private final List<TopicRule> rules = new ArrayList<>();
    private long lastId;

    @Override
    public void takeTurn() {}

    @Override
    public void keep(Collection<ActivityWord> more, List<TopicRule> current) {
        more.forEach(word -> words.computeIfAbsent(word.activity().key(), key -> new ArrayList<>())
                .add(word));
    }

    @Override
    public Map<String, Titles> titles(Set<String> ids) {
        Map<String, Titles> titles = new HashMap<>();
        words.keySet().stream()
                .map(this::activity)
                .filter(activity -> ids.contains(activity.id()))
                .filter(activity -> !activity.titles().equals(Titles.NONE))
                .forEach(activity -> titles.put(activity.id(), activity.titles()));
        return titles;
    }

    @Override
    public Map<String, String> ids(Set<String> keys) {
        Map<String, String> ids = new HashMap<>();
        words.keySet().stream()
                .filter(keys::contains)
                .forEach(key -> ids.put(key, activity(key).id()));
        return ids;
    }

    @Override
    public void retopic(List<TopicRule> current) {}

    /** Returns all, in order of their first word; the id is the place. */
    private List<KnownActivity> known() {
        List<KnownActivity> known = new ArrayList<>();
        words.keySet()
                .forEach(key ->
                        known.add(new KnownActivity(known.size() + 1L, activity(key), course(key), topics(key))));
        return known;
    }

    @Override
    public List<KnownActivity> after(long id, int most) {
        return known().stream().filter(known -> known.id() > id).limit(most).toList();
    }

    @Override
    public Stretch withoutTopic(long id, int most) {
        List<KnownActivity> found = known().stream()
                .filter(known -> known.id() > id && known.topics().isEmpty())
                .toList();
        boolean isCut = found.size() > most;
        List<KnownActivity> shown = isCut ? found.subList(0, most) : found;
        return new Stretch(shown, isCut ? shown.get(most - 1).id() : 0);
    }

    @Override
    public List<TopicRule> all() {
        return rules.stream()
                .sorted(Comparator.comparing(rule -> rule.about().pattern()))
                .toList();
    }

    @Override
    public void add(TopicRule rule) {
        rules.add(new TopicRule(++lastId, rule.about(), rule.topic()));
    }

    @Override
    public void remove(long id) {
        rules.removeIf(rule -> rule.id() == id);
    }

    Activity activity(String key) {
        String id = said(key).get(0).activity().id();
        Titles titles = last(
                        key,
                        word -> Optional.of(word.activity().titles()).filter(some -> !some.equals(Titles.NONE)),
                        some -> new java.util.TreeMap<>(some.byLanguage()).toString())
                .orElse(Titles.NONE);
        return new Activity(id, last(key, word -> word.activity().type(), type -> type), titles, traits(key));
    }

    private Traits traits(String key) {
        return new Traits(
                last(
                                key,
                                word -> Optional.of(word.activity().traits().categories())
                                        .filter(some -> !some.isEmpty()),
                                some -> new TreeSet<>(some).toString())
                        .orElse(Set.of()),
                last(
                                key,
                                word -> Optional.of(word.activity().traits().extensions())
                                        .filter(some -> !some.isEmpty()),
                                some -> new java.util.TreeMap<>(some).toString())
                        .orElse(Map.of()));
    }

    Optional<Activity> course(String key) {
        return last(key, ActivityWord::course, Activity::key).map(course -> activity(course.key()));
    }

    Set<String> topics(String key) {
        return new TreeSet<>(TopicRule.topics(activity(key), course(key), rules));
    }

    private <T> Optional<T> last(String key, Function<ActivityWord, Optional<T>> said, Function<T, String> text) {
        return said(key).stream()
                .filter(word -> said.apply(word).isPresent())
                .max(Comparator.comparing(ActivityWord::said)
                        .thenComparing(word -> text.apply(said.apply(word).orElseThrow())))
                .flatMap(said);
    }

    private List<ActivityWord> said(String key) {
        return words.getOrDefault(key, List.of());
    }
}
