package org.gilde.xapi.keeping.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Counts.Beside;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Person;
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
    public Beside count(Tenant tenant, Person person, Holds.Covered held, Function<String, Optional<String>> without) {
        return Transaction.run(
                source, "count traces", connection -> of(connection, tenant, person, held, without, false));
    }

    @Override
    public Beside remove(Tenant tenant, Person person, Holds.Covered held, Function<String, Optional<String>> without) {
        return Transaction.run(
                source, "remove traces", connection -> of(connection, tenant, person, held, without, true));
    }

    private static Beside of(
            Connection connection,
            Tenant tenant,
            Person person,
            Holds.Covered held,
            Function<String, Optional<String>> without,
            boolean isRemoval)
            throws SQLException {
        PersonalRows rows = new PersonalRows(connection, tenant, isRemoval);
        long all = rows.documents(person);
        if (held.includes(person)) {
            return new Beside(0, all, 0, 0, 0);
        }
        long free = rows.documents(person, held);
        return new Beside(free, all - free, rows.tokens(person), rows.quarantined(without), rows.authorities(without));
    }
}
