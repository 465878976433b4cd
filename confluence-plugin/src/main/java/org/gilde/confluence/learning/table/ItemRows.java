package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.java.ao.Entity;
import org.gilde.confluence.table.Rows;

/** Rows of items where several transactions may want them at once: whoever comes second sees what the first left. */
final class ItemRows {
    private ItemRows() {}

    /**
     * Returns the items whose column has one of these values, and has everybody else who changes one of them or its
     * audience wait until the transaction ends.
     *
     * <p>One may go while it is waited for: writing to it then does nothing, and no error says so. So they are looked for
     * again until all that are there are held.
     */
    static List<LearningItemRow> held(ActiveObjects objects, String column, Collection<?> values) {
        Set<Integer> held = new HashSet<>();
        while (true) {
            List<LearningItemRow> rows = Rows.in(objects, LearningItemRow.class, column, values);
            List<LearningItemRow> others = rows.stream()
                    .filter(row -> held.add(row.getID()))
                    .sorted(Comparator.comparing(LearningItemRow::getItemKey)) // one order for everybody
                    .toList();
            if (others.isEmpty()) {
                return rows;
            }
            others.forEach(ItemRows::hold);
        }
    }

    private static void hold(LearningItemRow row) {
        row.setRevision(row.getRevision() + 1);
        row.save();
    }

    /** Deletes items, and then what somebody who held one until now shared it with. */
    static void delete(ActiveObjects objects, Collection<? extends LearningItemRow> rows) {
        List<Integer> ids = rows.stream().map(Entity::getID).toList();
        Rows.delete(objects, LearningItemRow.class, "ID", ids);
        Rows.delete(objects, ShareRow.class, "ITEM_ID", ids);
    }
}
