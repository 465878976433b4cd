package org.gilde.xapi.access.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.KeptCredential;
import org.gilde.xapi.store.postgres.Work;

/** Credentials in the database of the Statements. */
public final class PostgresCredentialStore implements CredentialStore {
    private static final String SELECT =
            "SELECT " + CredentialRow.COLUMNS + ", created, last_used FROM xapi.credential";
    private static final String SAVE = "INSERT INTO xapi.credential (" + CredentialRow.COLUMNS + ") VALUES ("
            + "?" + ", ?".repeat(CredentialRow.COUNT - 1) + ") ON CONFLICT (key) DO UPDATE SET ("
            + CredentialRow.COLUMNS + ") = ROW (excluded."
            + CredentialRow.COLUMNS.replace(", ", ", excluded.") + ")";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresCredentialStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Credential> find(String key) {
        return Work.run(source, "find a credential", connection -> {
            try (PreparedStatement query = connection.prepareStatement(SELECT + " WHERE key = ?")) {
                query.setString(1, key);
                return read(query).stream().map(KeptCredential::credential).findFirst();
            }
        });
    }

    @Override
    public void save(Credential credential) {
        Work.run(source, "save a credential", connection -> {
            try (PreparedStatement save = connection.prepareStatement(SAVE)) {
                CredentialRow.write(credential, save, connection);
                return save.executeUpdate();
            }
        });
    }

    @Override
    public void remove(String key) {
        Work.run(source, "remove a credential", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM xapi.credential WHERE key = ?")) {
                delete.setString(1, key);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public List<KeptCredential> all() {
        return Work.run(source, "list the credentials", PostgresCredentialStore::all);
    }

    @Override
    public void used(String key, Instant hour) {
        Work.run(source, "note the use of a credential", connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE xapi.credential SET last_used = greatest(last_used, ?) WHERE key = ?")) {
                update.setTimestamp(1, Timestamp.from(hour));
                update.setString(2, key);
                return update.executeUpdate();
            }
        });
    }

    private static List<KeptCredential> all(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + " ORDER BY key COLLATE \"C\"")) {
            return read(query);
        }
    }

    private static List<KeptCredential> read(PreparedStatement query) throws SQLException {
        List<KeptCredential> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(new KeptCredential(
                        CredentialRow.read(row),
                        CredentialRow.moment(row.getTimestamp("created")),
                        CredentialRow.moment(row.getTimestamp("last_used"))));
            }
        }
        return found;
    }
}
