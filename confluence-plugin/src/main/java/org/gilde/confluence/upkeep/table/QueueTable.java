package org.gilde.confluence.upkeep.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.gilde.confluence.community.table.UnsettledRow;
import org.gilde.confluence.journal.table.JournalRow;
import org.gilde.confluence.learning.table.WaitingEventRow;
import org.gilde.confluence.tending.table.LetterRow;
import org.gilde.confluence.upkeep.Queues;

/** What waits, counted in the tables. */
public final class QueueTable implements Queues {
    private static final int STUCK_AFTER = 3;

    private final ActiveObjects objects;

    /** Counts in these. */
    public QueueTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Lengths lengths() {
        return new Lengths(
                objects.count(WaitingEventRow.class),
                objects.count(UnsettledRow.class),
                objects.count(JournalRow.class),
                objects.count(JournalRow.class, Query.select().where("FAILURES >= ?", STUCK_AFTER)),
                objects.count(LetterRow.class, Query.select().where("PERSON IS NOT NULL")));
    }
}
