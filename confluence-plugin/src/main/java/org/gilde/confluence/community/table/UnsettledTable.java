package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Unsettled;

/** Notes of what has yet to be settled, in a table. Each is a row of its own, so that nobody waits to write one. */
public final class UnsettledTable implements Unsettled {
    private final ActiveObjects objects;

    /** A table of these. */
    public UnsettledTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void note(String community) {
        objects.create(UnsettledRow.class, new DBParam("COMMUNITY", community));
    }

    @Override
    public Set<String> communities() {
        return Arrays.stream(objects.find(UnsettledRow.class))
                .map(UnsettledRow::getCommunity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int latest(String community) {
        return Arrays.stream(objects.find(UnsettledRow.class, Query.select().where("COMMUNITY = ?", community)))
                .mapToInt(UnsettledRow::getID)
                .max()
                .orElse(0);
    }

    @Override
    public void settled(String community, int latest) {
        objects.deleteWithSQL(UnsettledRow.class, "COMMUNITY = ? AND ID <= ?", community, latest);
    }
}
