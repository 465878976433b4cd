package org.gilde.bridge.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;

/** The Verbs that count in the app, in PostgreSQL. */
public final class PostgresHeardVerbs implements HeardVerbs {
    private static final String LAST = "SELECT verbs FROM bridge.heard_verbs";
    private static final String KEEP = "INSERT INTO bridge.heard_verbs (verbs) VALUES (?)"
            + " ON CONFLICT (one) DO UPDATE SET verbs = excluded.verbs, heard = now()";

    private final DataSource database;

    /** Keeps them in this database. */
    public PostgresHeardVerbs(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Set<String>> last() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LAST);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(verbs(row.getArray(1))) : Optional.empty();
        } catch (SQLException e) {
            throw new StoreUnavailableException("The Verbs that count could not be read", e);
        }
    }

    private static Set<String> verbs(Array column) throws SQLException {
        return new TreeSet<>(Set.of((String[]) column.getArray()));
    }

    @Override
    public void keep(Set<String> verbs) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, connection.createArrayOf("text", new TreeSet<>(verbs).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailableException("The Verbs that count could not be kept", e);
        }
    }
}
