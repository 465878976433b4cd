package org.gilde.confluence.community.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.table.Rows;

/** How many joined each community: counted by whoever changes it, so that a list of communities costs one query. */
final class MemberCounts {
    private final ActiveObjects objects;

    MemberCounts(ActiveObjects objects) {
        this.objects = objects;
    }

    /** Returns the counts of these communities; those that nobody joined are absent. */
    Map<String, Integer> of(Set<String> communities) {
        return Rows.in(objects, MemberCountRow.class, "COMMUNITY", communities).stream()
                .filter(row -> row.getMembers() > 0)
                .collect(Collectors.toMap(MemberCountRow::getCommunity, MemberCountRow::getMembers));
    }

    /** Counts again, at the end of what changed these communities and in its transaction. */
    void recount(Collection<String> communities) {
        new TreeSet<>(communities).forEach(this::recount); // always in the same order: nobody waits in a circle
    }

    /** Forgets a community that nobody belongs to any more. */
    void forget(String community) {
        objects.deleteWithSQL(MemberCountRow.class, "COMMUNITY = ?", community);
    }

    private void recount(String community) {
        Query query = Query.select().where("COMMUNITY = ?", community);
        MemberCountRow row = Arrays.stream(objects.find(MemberCountRow.class, query))
                .findFirst()
                .orElseGet(() -> objects.create(MemberCountRow.class, new DBParam("COMMUNITY", community)));
        row.setRevision(row.getRevision() + 1);
        row.save(); // held from here on: whoever counted before is seen
        row.setMembers(objects.count(
                MembershipRow.class, "COMMUNITY = ? AND STANDING = ?", community, Standing.JOINED.name()));
        row.save();
    }
}
