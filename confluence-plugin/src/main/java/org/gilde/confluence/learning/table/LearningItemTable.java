package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Onlooker;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.people.PersonKey;

/** Learning items out of tables, in at most six queries. */
public final class LearningItemTable implements LearningItems {
    private final ActiveObjects objects;
    private final ActivityTable activities;
    private final ShareTable shares;

    /** Tables of these. */
    public LearningItemTable(ActiveObjects objects, ActivityTable activities, ShareTable shares) {
        this.objects = objects;
        this.activities = activities;
        this.shares = shares;
    }

    @Override
    public List<LearningItem> of(PersonKey person) {
        return items(rows(person));
    }

    @Override
    public List<LearningItem> of(PersonKey person, Set<String> topics) {
        Set<String> wanted = activities.on(topics);
        return items(rows(person).stream()
                .filter(row -> wanted.contains(row.getActivity()))
                .toList());
    }

    @Override
    public Map<Long, SortedSet<String>> topics(PersonKey person) {
        List<LearningItemRow> rows = rows(person);
        Map<String, List<TopicRow>> known = activities.topics(
                rows.stream().map(LearningItemRow::getActivity).collect(Collectors.toSet()));
        Map<Long, SortedSet<String>> topics = new HashMap<>();
        for (LearningItemRow row : rows) {
            for (TopicRow topic : known.getOrDefault(row.getActivity(), List.of())) {
                topics.computeIfAbsent((long) row.getID(), id -> new TreeSet<>())
                        .add(topic.getLabel());
            }
        }
        return topics;
    }

    private List<LearningItemRow> rows(PersonKey person) {
        Query query = Query.select().where("PERSON = ?", person.value());
        return Arrays.asList(objects.find(LearningItemRow.class, query));
    }

    private List<LearningItem> items(List<LearningItemRow> rows) {
        Set<String> keys = rows.stream().map(LearningItemRow::getActivity).collect(Collectors.toSet());
        Map<String, ActivityRow> known = activities.rows(keys);
        Map<String, ActivityRow> courses = activities.rows(coursesOf(known.values()));
        Map<Integer, Audience> audiences =
                shares.audiences(rows.stream().map(LearningItemRow::getID).toList());
        return rows.stream()
                .flatMap(row -> {
                    Optional<ActivityRow> formal = Optional.ofNullable(known.get(row.getActivity()));
                    Optional<ActivityRow> course = formal.flatMap(activity ->
                            Optional.ofNullable(activity.getCourse()).map(courses::get));
                    Audience audience = audiences.getOrDefault(row.getID(), Audience.ONLY_ME);
                    return InformalTable.activity(row)
                            .or(() -> formal.map(ActivityTable::read))
                            .map(activity -> item(row, activity, course, audience))
                            .stream();
                })
                .sorted(Comparator.comparing(LearningItem::last)
                        .thenComparing(LearningItem::id)
                        .reversed())
                .toList();
    }

    private static Set<String> coursesOf(Collection<ActivityRow> activities) {
        Set<String> courses = new HashSet<>();
        activities.forEach(row -> Optional.ofNullable(row.getCourse()).ifPresent(courses::add));
        return courses;
    }

    private static LearningItem item(
            LearningItemRow row, Activity activity, Optional<ActivityRow> course, Audience audience) {
        return new LearningItem(
                row.getID(),
                activity,
                course.map(ActivityTable::read),
                row.isFormal(),
                LearningState.valueOf(row.getState()),
                Instant.ofEpochMilli(row.getFirstAt()),
                Instant.ofEpochMilli(row.getLastAt()),
                row.getAttempts(),
                ScoreText.read(row.getScore()),
                audience);
    }

    @Override
    public List<SharedItem> shared(Onlooker onlooker, Set<String> topics, int limit) {
        return new SharedItems(objects, activities).read(onlooker, topics, limit);
    }
}
