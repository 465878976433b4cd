package org.gilde.xapi.access.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.IssuedToken;
import org.gilde.xapi.access.TokenHash;
import org.gilde.xapi.access.TokenStore;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.postgres.Work;

/** Tokens in the database of the Statements. */
public final class PostgresTokenStore implements TokenStore {
    private static final String ADD =
            "INSERT INTO xapi.token (%s, credential, actor_kind, actor, registration, activity, expires)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FETCH =
            "UPDATE xapi.token SET token_hash = ? WHERE fetch_hash = ? AND token_hash IS NULL AND expires > ?";
    private static final String FIND = "SELECT credential, actor_kind, actor, registration, activity, expires"
            + " FROM xapi.token WHERE token_hash = ?";
    private static final String END =
            "DELETE FROM xapi.token" + " WHERE credential = ? AND actor_kind = ? AND actor = ? AND registration = ?";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresTokenStore(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(TokenHash token, IssuedToken issued) {
        add(ADD.formatted("token_hash"), token, issued);
    }

    @Override
    public void addFetchable(TokenHash fetch, IssuedToken issued) {
        add(ADD.formatted("fetch_hash"), fetch, issued);
    }

    private void add(String sql, TokenHash hash, IssuedToken issued) {
        Work.run(source, "add a token", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setBytes(1, hash.bytes());
                insert.setString(2, issued.credential());
                insert.setString(3, issued.binding().actor().kind().name());
                insert.setString(4, issued.binding().actor().value());
                insert.setObject(5, issued.binding().registration());
                insert.setString(6, issued.binding().activity().orElse(null));
                insert.setTimestamp(7, Timestamp.from(issued.expires()));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Fetched fetch(TokenHash fetch, TokenHash token, Instant now) {
        return Work.run(source, "fetch a token", connection -> {
            try (PreparedStatement update = connection.prepareStatement(FETCH)) {
                update.setBytes(1, token.bytes());
                update.setBytes(2, fetch.bytes());
                update.setTimestamp(3, Timestamp.from(now));
                if (update.executeUpdate() == 1) {
                    return Fetched.NOW;
                }
            }
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT token_hash = ? FROM xapi.token WHERE fetch_hash = ?")) {
                query.setBytes(1, token.bytes());
                query.setBytes(2, fetch.bytes());
                return fetched(query);
            }
        });
    }

    /** Work that is done again, because its connection broke after it was done, finds its own token there. */
    private static Fetched fetched(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Fetched.NEVER;
            }
            return row.getBoolean(1) ? Fetched.NOW : Fetched.BEFORE;
        }
    }

    @Override
    public Optional<IssuedToken> find(TokenHash token) {
        return Work.run(source, "find a token", connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setBytes(1, token.bytes());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    private static IssuedToken read(ResultSet row) throws SQLException {
        AgentId actor = new AgentId(AgentId.Kind.valueOf(row.getString(2)), row.getString(3));
        return new IssuedToken(
                row.getString(1),
                new Binding(actor, row.getObject(4, UUID.class), Optional.ofNullable(row.getString(5))),
                row.getTimestamp(6).toInstant());
    }

    @Override
    public int end(String credential, AgentId actor, UUID registration) {
        return Work.run(source, "end tokens", connection -> {
            try (PreparedStatement delete = connection.prepareStatement(END)) {
                delete.setString(1, credential);
                delete.setString(2, actor.kind().name());
                delete.setString(3, actor.value());
                delete.setObject(4, registration);
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public int forget(Instant expiredBefore) {
        return Work.run(source, "forget expired tokens", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM xapi.token WHERE expires < ?")) {
                delete.setTimestamp(1, Timestamp.from(expiredBefore));
                return delete.executeUpdate();
            }
        });
    }
}
