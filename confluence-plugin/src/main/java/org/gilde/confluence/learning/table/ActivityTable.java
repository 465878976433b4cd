package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.KnownActivity;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.table.Rows;

/** Activities and their topics, in tables. */
public final class ActivityTable implements Activities {
    private final ActiveObjects objects;

    /** Tables of these. */
    public ActivityTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void takeTurn() {
        ActivityTurnRow turn = Arrays.stream(objects.find(ActivityTurnRow.class, Query.select("ID, REVISION")))
                .findFirst()
                .orElseGet(() -> objects.create(ActivityTurnRow.class, new DBParam("NAME", "activities")));
        turn.setRevision(turn.getRevision() + 1);
        turn.save();
    }

    @Override
    public void keep(Collection<ActivityWord> words, List<TopicRule> rules) {
        SortedMap<String, List<ActivityWord>> said = words.stream()
                .sorted(Comparator.comparing(ActivityWord::said).reversed())
                .collect(Collectors.groupingBy(word -> word.activity().key(), TreeMap::new, Collectors.toList()));
        if (said.isEmpty()) {
            return;
        }
        ActivityTurnRow turn = Arrays.stream(objects.find(ActivityTurnRow.class, Query.select()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody ever took a turn"));
        Map<String, ActivityRow> rows = rows(said.keySet());
        LastSaid times = new LastSaid(objects, turn, said.keySet(), rows);
        Set<String> changed = new HashSet<>();
        List<Map<String, Object>> created = new ArrayList<>();
        said.forEach((key, about) -> {
            Optional<ActivityRow> row = Optional.ofNullable(rows.get(key));
            LatestWords latest = new LatestWords(row, times.of(key));
            about.forEach(latest::take);
            if (row.isEmpty()) {
                created.add(latest.columns(key, about.get(0).activity().id()));
                changed.add(key);
            } else if (latest.isChanged()) {
                latest.write(row.get());
                changed.add(key);
            }
            if (latest.isLater()) {
                times.take(key, latest.times());
            }
        });
        Rows.create(objects, ActivityRow.class, created);
        times.write();
        retopic(changed, rules);
    }

    @Override
    public Map<String, Titles> titles(Set<String> ids) {
        Set<String> keys = ids.stream()
                .map(id -> new Activity(id, Optional.empty(), Titles.NONE).key())
                .collect(Collectors.toSet());
        Map<String, Titles> titles = new HashMap<>();
        rows(keys).values().stream()
                .map(ActivityTable::read)
                .filter(activity -> !activity.titles().equals(Titles.NONE))
                .forEach(activity -> titles.put(activity.id(), activity.titles()));
        return titles;
    }

    @Override
    public Map<String, String> ids(Set<String> keys) {
        Map<String, String> ids = new HashMap<>();
        rows(keys).forEach((key, row) -> ids.put(key, row.getIri()));
        return ids;
    }

    @Override
    public List<KnownActivity> after(long id, int most) {
        return new ActivityPages(objects, this).after(id, most);
    }

    @Override
    public Stretch withoutTopic(long id, int most) {
        return new ActivityPages(objects, this).withoutTopic(id, most);
    }

    static Optional<Activity> course(ActivityRow row, Map<String, ActivityRow> courses) {
        return Optional.ofNullable(row.getCourse()).map(courses::get).map(ActivityTable::read);
    }

    @Override
    public void retopic(List<TopicRule> rules) {
        new ActivityPages(objects, this).each(rows -> retopic(rows, rules));
    }

    /** Works out the topics of these, and of the activities of which they are the course. */
    private void retopic(Set<String> keys, List<TopicRule> rules) {
        Map<String, ActivityRow> rows = rows(keys);
        Rows.in(objects, ActivityRow.class, "COURSE", keys).forEach(row -> rows.put(row.getActivityKey(), row));
        retopic(rows, rules);
    }

    Map<String, ActivityRow> courses(Collection<ActivityRow> rows) {
        return rows(rows.stream()
                .flatMap(row -> Optional.ofNullable(row.getCourse()).stream())
                .collect(Collectors.toSet()));
    }

    Map<String, List<TopicRow>> topics(Set<String> keys) {
        return Rows.in(objects, TopicRow.class, "ACTIVITY", keys).stream()
                .collect(Collectors.groupingBy(TopicRow::getActivity));
    }

    private void retopic(Map<String, ActivityRow> rows, List<TopicRule> rules) {
        Map<String, ActivityRow> courses = courses(rows.values());
        Map<String, List<TopicRow>> before = topics(rows.keySet());
        List<Integer> gone = new ArrayList<>();
        List<Map<String, Object>> come = new ArrayList<>();
        rows.forEach((key, row) -> {
            Set<String> labels = TopicRule.topics(read(row), course(row, courses), rules);
            Set<String> had = new HashSet<>();
            for (TopicRow topic : before.getOrDefault(key, List.of())) {
                had.add(topic.getLabel());
                if (!labels.contains(topic.getLabel())) {
                    gone.add(topic.getID());
                }
            }
            labels.stream()
                    .filter(label -> !had.contains(label))
                    .forEach(label -> come.add(Map.of("ACTIVITY", key, "LABEL", label)));
        });
        Rows.delete(objects, TopicRow.class, "ID", gone);
        Rows.create(objects, TopicRow.class, come);
    }

    /** Returns the keys of the activities on these topics. */
    Set<String> on(Set<String> topics) {
        return Rows.in(objects, TopicRow.class, "LABEL", topics).stream()
                .map(TopicRow::getActivity)
                .collect(Collectors.toSet());
    }

    /** Returns the rows of these activities by key. */
    Map<String, ActivityRow> rows(Set<String> keys) {
        Map<String, ActivityRow> rows = new HashMap<>();
        Rows.in(objects, ActivityRow.class, "ACTIVITY_KEY", keys).forEach(row -> rows.put(row.getActivityKey(), row));
        return rows;
    }

    static Activity read(ActivityRow row) {
        return new Activity(
                row.getIri(),
                Optional.ofNullable(row.getTypeIri()),
                TitlesText.read(row.getTitles()),
                TraitsText.read(row.getCategories(), row.getExtensions()));
    }
}
