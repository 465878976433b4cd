package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.participation.Views;
import org.gilde.confluence.text.Sha256;

/** Daily counts in a table. */
public final class ViewTable implements Views {
    private final ActiveObjects objects;

    /** A table of these. */
    public ViewTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void add(String community, LocalDate day, String node, long more) {
        String key = Sha256.of(community + "\n" + day + "\n" + node);
        ViewRow[] known = objects.find(ViewRow.class, Query.select().where("VIEW_KEY = ?", key));
        if (known.length == 0) {
            objects.create(
                    ViewRow.class,
                    new DBParam("VIEW_KEY", key),
                    new DBParam("COMMUNITY", community),
                    new DBParam("EPOCH_DAY", day(day)),
                    new DBParam("VIEWS", more));
        } else {
            known[0].setViews(known[0].getViews() + more);
            known[0].save();
        }
    }

    @Override
    public long sum(String community, LocalDate since, LocalDate before) {
        Query query = Query.select()
                .where("COMMUNITY = ? AND EPOCH_DAY >= ? AND EPOCH_DAY < ?", community, day(since), day(before));
        return Arrays.stream(objects.find(ViewRow.class, query))
                .mapToLong(ViewRow::getViews)
                .sum();
    }

    @Override
    public void forgetBefore(LocalDate day) {
        objects.deleteWithSQL(ViewRow.class, "EPOCH_DAY < ?", day(day));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
