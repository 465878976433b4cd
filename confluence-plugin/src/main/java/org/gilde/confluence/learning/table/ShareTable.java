package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Folding;
import org.gilde.confluence.learning.Shares;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Who an item is shared with, in a table that holds all that those may know. */
public final class ShareTable implements Shares {
    private final ActiveObjects objects;

    /** A table of these. */
    public ShareTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Audience> add(PersonKey person, long item, String community) {
        return own(person, item).map(row -> {
            Audience audience = audience(row.getID());
            if (!audience.includes(community)) {
                create(row, community);
            }
            return audience(row.getID());
        });
    }

    @Override
    public Optional<Audience> remove(PersonKey person, long item, String community) {
        return own(person, item).map(row -> {
            objects.deleteWithSQL(ShareRow.class, "SHARE_KEY = ?", key(row.getID(), community));
            return audience(row.getID());
        });
    }

    private Optional<LearningItemRow> own(PersonKey person, long item) {
        Query query = Query.select().where("ID = ? AND PERSON = ?", item, person.value());
        return Arrays.stream(objects.find(LearningItemRow.class, query)).findFirst();
    }

    private void create(LearningItemRow row, String community) {
        objects.create(
                ShareRow.class,
                new DBParam("SHARE_KEY", key(row.getID(), community)),
                new DBParam("ITEM_ID", row.getID()),
                new DBParam("PERSON", row.getPerson()),
                new DBParam("ACTIVITY", row.getActivity()),
                new DBParam("COMMUNITY", community),
                new DBParam("COMPLETED_AT", completed(standing(row).flatMap(Standing::completed))));
    }

    private Optional<Standing> standing(LearningItemRow row) {
        if (!row.isFormal()) {
            return InformalTable.standing(row);
        }
        return Folding.fold(Rows.in(objects, EffectRow.class, "ITEM_KEY", List.of(row.getItemKey())).stream()
                .map(Effects::read)
                .toList());
    }

    private Audience audience(int item) {
        return audiences(List.of(item)).getOrDefault(item, Audience.ONLY_ME);
    }

    /** Returns the audiences of these items, where they are wider than their owner. */
    Map<Integer, Audience> audiences(Collection<Integer> items) {
        return Rows.in(objects, ShareRow.class, "ITEM_ID", items).stream()
                .collect(Collectors.groupingBy(
                        ShareRow::getItemId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(ShareRow::getCommunity, Collectors.toCollection(TreeSet::new)),
                                Audience::new)));
    }

    /** Lets what members may know follow what became of the items. Adds nobody. */
    void follow(Map<LearningItemRow, Standing> items) {
        Map<Integer, Long> completed = items.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().getID(),
                        entry -> completed(entry.getValue().completed())));
        for (ShareRow row : Rows.in(objects, ShareRow.class, "ITEM_ID", completed.keySet())) {
            long now = completed.getOrDefault(row.getItemId(), 0L);
            if (row.getCompletedAt() != now) {
                row.setCompletedAt(now);
                row.save();
            }
        }
    }

    private static long completed(Optional<Instant> completed) {
        return completed.map(Instant::toEpochMilli).orElse(0L);
    }

    private static String key(int item, String community) {
        return Sha256.of(item + "\n" + community);
    }
}
