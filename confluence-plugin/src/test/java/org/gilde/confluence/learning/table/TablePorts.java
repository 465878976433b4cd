package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.Optional;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.LearningBatchReader;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.matching.table.ChangeTable;
import org.gilde.confluence.matching.table.DecisionTable;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;

/** Ports in the tables of a fresh database. */
public final class TablePorts {
    private TablePorts() {}

    public static Ports open() {
        return over(TestObjects.fresh());
    }

    /** Returns those of this database. */
    public static Ports over(ActiveObjects objects) {
        return over(objects, Optional::empty, new MemoryMemberships());
    }

    static Ports over(ActiveObjects objects, DefaultAudience given, Memberships memberships) {
        ActivityTable activities = new ActivityTable(objects);
        ShareTable shares = new ShareTable(objects);
        ActorKeys keys = new ActorKeys(() -> new byte[32]);
        return new Ports(
                new LearningLogTable(objects, given, memberships),
                new WaitingTable(objects, keys, new LearningBatchReader(), Clock.systemUTC()),
                activities,
                new TopicRuleTable(objects),
                new LearningItemTable(objects, activities, shares),
                shares,
                new LinkTable(objects, keys),
                new ChangeTable(objects),
                new DecisionTable(objects),
                new TableTransactions(objects));
    }
}
