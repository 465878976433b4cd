package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.gilde.confluence.learning.Activities.Stretch;
import org.gilde.confluence.learning.KnownActivity;

/** Goes through all activities, a portion at a time. */
final class ActivityPages {
    private static final int PORTION = 500;
    /** After so many portions without enough of what is looked for, the rest is for another time. */
    private static final int MOST_PORTIONS = 20;

    private final ActiveObjects objects;
    private final ActivityTable table;

    ActivityPages(ActiveObjects objects, ActivityTable table) {
        this.objects = objects;
        this.table = table;
    }

    /** Hands over each portion, by key. */
    void each(Consumer<Map<String, ActivityRow>> work) {
        List<ActivityRow> some = page(0, PORTION);
        while (!some.isEmpty()) {
            work.accept(byKey(some));
            some = page(some.get(some.size() - 1).getID(), PORTION);
        }
    }

    List<KnownActivity> after(long id, int most) {
        List<ActivityRow> rows = page(id, most);
        return known(rows, table.topics(byKey(rows).keySet()));
    }

    Stretch withoutTopic(long id, int most) {
        List<ActivityRow> found = new ArrayList<>();
        long last = id;
        boolean more = true;
        for (int looked = 0; more && looked < MOST_PORTIONS && found.size() < most; looked++) {
            List<ActivityRow> some = page(last, PORTION);
            Set<String> on = table.topics(byKey(some).keySet()).keySet();
            some.stream().filter(row -> !on.contains(row.getActivityKey())).forEach(found::add);
            more = some.size() == PORTION;
            last = some.isEmpty() ? last : some.get(some.size() - 1).getID();
        }
        boolean isCut = found.size() > most;
        List<ActivityRow> shown = isCut ? found.subList(0, most) : found;
        long cut = isCut ? shown.get(most - 1).getID() : last;
        return new Stretch(known(shown, Map.of()), isCut || more ? cut : 0);
    }

    private List<ActivityRow> page(long id, int most) {
        return List.of(objects.find(
                ActivityRow.class,
                Query.select().where("ID > ?", id).order("ID ASC").limit(most)));
    }

    private static Map<String, ActivityRow> byKey(List<ActivityRow> rows) {
        Map<String, ActivityRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.getActivityKey(), row));
        return byKey;
    }

    private List<KnownActivity> known(List<ActivityRow> rows, Map<String, List<TopicRow>> topics) {
        Map<String, ActivityRow> courses = table.courses(rows);
        return rows.stream()
                .map(row -> {
                    Set<String> labels = new TreeSet<>();
                    Optional.ofNullable(topics.get(row.getActivityKey()))
                            .ifPresent(some -> some.forEach(topic -> labels.add(topic.getLabel())));
                    return new KnownActivity(
                            row.getID(), ActivityTable.read(row), ActivityTable.course(row, courses), labels);
                })
                .toList();
    }
}
