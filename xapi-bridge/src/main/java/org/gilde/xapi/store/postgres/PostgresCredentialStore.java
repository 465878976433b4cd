package org.gilde.xapi.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.SecretHash;
import org.gilde.xapi.access.Tenant;

/** Credentials in the database of the Statements. */
public final class PostgresCredentialStore implements CredentialStore {
    private static final String SAVE =
            "INSERT INTO xapi.credential (key, secrets, scopes, authority, tenant) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (key) DO UPDATE SET (secrets, scopes, authority, tenant) ="
                    + " (excluded.secrets, excluded.scopes, excluded.authority, excluded.tenant)";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresCredentialStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Credential> find(String key) {
        return Work.run(source, "find a credential", connection -> find(connection, key));
    }

    @Override
    public void save(Credential credential) {
        Work.run(source, "save a credential", connection -> {
            try (PreparedStatement save = connection.prepareStatement(SAVE)) {
                save.setString(1, credential.key());
                save.setArray(2, texts(connection, credential.secrets().stream().map(SecretHash::text)));
                save.setArray(3, texts(connection, credential.scopes().stream().map(Scope::text)));
                save.setString(4, credential.authority());
                save.setString(5, credential.tenant().name());
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

    private static Optional<Credential> find(Connection connection, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT secrets, scopes, authority, tenant FROM xapi.credential WHERE key = ?")) {
            query.setString(1, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(credential(key, rows)) : Optional.empty();
            }
        }
    }

    private static Credential credential(String key, ResultSet row) throws SQLException {
        List<SecretHash> secrets = Stream.of((String[]) row.getArray(1).getArray())
                .map(SecretHash::new)
                .toList();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.of((String[]) row.getArray(2).getArray())
                .map(Scope::of)
                .flatMap(Optional::stream)
                .forEach(scopes::add);
        return new Credential(key, secrets, scopes, row.getString(3), new Tenant(row.getString(4)));
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
