package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Onlooker;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Reads what others shared, by at most four queries for each five hundred activities and people. */
final class SharedItems {
    private static final Comparator<SharedItem> LATEST = Comparator.comparing(
                    (SharedItem item) -> item.known().when())
            .thenComparing(SharedItem::item)
            .reversed();

    private final ActiveObjects objects;
    private final ActivityTable activities;

    SharedItems(ActiveObjects objects, ActivityTable activities) {
        this.objects = objects;
        this.activities = activities;
    }

    List<SharedItem> read(Onlooker onlooker, Set<String> topics, int limit) {
        Set<String> wanted = activities.on(topics);
        List<ShareRow> rows = new ArrayList<>();
        onlooker.community().ifPresent(community -> rows.addAll(toCommunity(community, onlooker, wanted, limit)));
        rows.addAll(some(toCoach(onlooker), wanted, limit));
        rows.addAll(some(toNamed(onlooker), wanted, limit));
        Map<String, ActivityRow> known =
                activities.rows(rows.stream().map(ShareRow::getActivity).collect(Collectors.toSet()));
        Map<Integer, Activity> informal = informal(rows, known);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(informal.get(row.getItemId()))
                        .or(() -> Optional.ofNullable(known.get(row.getActivity()))
                                .map(ActivityTable::read))
                        .flatMap(activity -> SharedRows.known(row).map(told -> item(row, activity, told)))
                        .stream())
                .sorted(LATEST)
                .toList();
    }

    private Map<Integer, Activity> informal(List<ShareRow> rows, Map<String, ActivityRow> known) {
        Set<Integer> ids = rows.stream()
                .filter(row -> !known.containsKey(row.getActivity()))
                .map(ShareRow::getItemId)
                .collect(Collectors.toSet());
        Map<Integer, Activity> informal = new HashMap<>();
        Rows.in(objects, LearningItemRow.class, "ID", ids)
                .forEach(row -> InformalTable.activity(row).ifPresent(activity -> informal.put(row.getID(), activity)));
        return informal;
    }

    private List<ShareRow> toCommunity(String community, Onlooker onlooker, Set<String> wanted, int limit) {
        return latest(
                Rows.in(
                        objects,
                        ShareRow.class,
                        "ACTIVITY",
                        wanted,
                        query -> query.order("COMPLETED_AT DESC, ID DESC").limit(limit),
                        "COMMUNITY = ? AND COMPLETED_AT <> ? AND PERSON <> ?"
                                + " AND (GIVEN_BY IS NULL OR GIVEN_BY = ? OR GIVEN_BY = ?)",
                        community,
                        0L,
                        onlooker.person().value(),
                        0,
                        onlooker.choice()),
                limit);
    }

    private List<ShareRow> toCoach(Onlooker onlooker) {
        Set<String> people = onlooker.coached().stream().map(PersonKey::value).collect(Collectors.toSet());
        return Rows.in(
                objects,
                ShareRow.class,
                "PERSON",
                people,
                query -> query,
                "KIND = ? AND (COMPLETED_AT <> ? OR FAILED_AT <> ?)",
                SharedRows.COACH,
                0L,
                0L);
    }

    private List<ShareRow> toNamed(Onlooker onlooker) {
        Query query = Query.select()
                .where(
                        "NAMED = ? AND KIND = ? AND UNTIL_DAY >= ? AND COMPLETED_AT <> ?",
                        onlooker.person().value(),
                        SharedRows.NAMED,
                        onlooker.today().toEpochDay(),
                        0L);
        return Arrays.asList(objects.find(ShareRow.class, query));
    }

    private static List<ShareRow> some(List<ShareRow> rows, Set<String> wanted, int limit) {
        return latest(
                rows.stream().filter(row -> wanted.contains(row.getActivity())).toList(), limit);
    }

    private static List<ShareRow> latest(List<ShareRow> rows, int limit) {
        return rows.stream()
                .sorted(Comparator.comparing((ShareRow row) -> Math.max(row.getCompletedAt(), row.getFailedAt()))
                        .thenComparing(ShareRow::getID)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static SharedItem item(ShareRow row, Activity activity, Disclosure known) {
        return new SharedItem(
                row.getItemId(),
                new PersonKey(row.getPerson()),
                activity,
                SharedRows.share(row).recipient(),
                known);
    }
}
