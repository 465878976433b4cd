package org.gilde.xapi.keeping.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Counts.Beside;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Traces;
import org.gilde.xapi.store.postgres.Transaction;

/** What is kept of people beside their Statements, in PostgreSQL. */
public final class PostgresTraces implements Traces {
    private final DataSource source;

    /** Works in this database. */
    public PostgresTraces(DataSource source) {
        this.source = source;
    }

    @Override
    public Beside count(Tenant tenant, Whose whose, Holds.Covered held) {
        return Transaction.run(source, "count traces", connection -> of(connection, tenant, whose, held, false));
    }

    @Override
    public Beside remove(Tenant tenant, Whose whose, Holds.Covered held) {
        return Transaction.run(source, "remove traces", connection -> of(connection, tenant, whose, held, true));
    }

    private static Beside of(Connection connection, Tenant tenant, Whose whose, Holds.Covered held, boolean isRemoval)
            throws SQLException {
        PersonalRows rows = new PersonalRows(connection, tenant, isRemoval);
        long all = rows.documents(whose);
        if (held.includes(whose.person())) {
            return new Beside(0, all, 0, 0, 0);
        }
        long free = rows.documents(whose, held);
        long quarantined = rows.quarantined(whose);
        return whose.part().isAll()
                ? new Beside(
                        free, all - free, rows.tokens(whose.person()), quarantined, rows.authorities(whose.without()))
                : new Beside(free, all - free, 0, quarantined, 0);
    }
}
