package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.participation.ParticipationContract;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;

/** The contract on the real Active Objects over a real database. */
public class ParticipationTableTest extends ParticipationContract {
    @Override
    protected ParticipationPorts open() {
        return over(TestObjects.fresh());
    }

    /** Returns ports over these. */
    public static ParticipationPorts over(ActiveObjects objects) {
        return new ParticipationPorts(
                new DeedTable(objects),
                new ViewTable(objects),
                new FlowTable(objects),
                new ReadingTable(objects),
                new TableTransactions(objects));
    }
}
