package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.LearningBatchReader;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;

/** Ports in the tables of a fresh database. */
public final class TablePorts {
    private TablePorts() {}

    static Ports open() {
        return over(TestObjects.fresh());
    }

    /** Returns those of this database. */
    public static Ports over(ActiveObjects objects) {
        ActivityTable activities = new ActivityTable(objects);
        ShareTable shares = new ShareTable(objects);
        return new Ports(
                new LearningLogTable(objects),
                new WaitingTable(
                        objects, new ActorKeys(() -> new byte[32]), new LearningBatchReader(), Clock.systemUTC()),
                activities,
                new TopicRuleTable(objects),
                new LearningItemTable(objects, activities, shares),
                shares,
                new TableTransactions(objects));
    }
}
