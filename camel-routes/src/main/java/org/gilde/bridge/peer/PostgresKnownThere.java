package org.gilde.bridge.peer;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoreUnavailableException;

/** What is known, in PostgreSQL; only of some LRSs. */
public final class PostgresKnownThere implements KnownThere {
    private static final String ADD = "INSERT INTO bridge.known_there (lrs, tenant, id)"
            + " SELECT ?, ?, unnest(?::uuid[]) ON CONFLICT DO NOTHING";
    private static final String AMONG =
            "SELECT id FROM bridge.known_there WHERE lrs = ? AND tenant = ? AND id = ANY (?::uuid[])";

    private final DataSource database;
    private final Set<String> lrss = new HashSet<>();

    /** Remembers of these LRSs only, for nobody asks after others. */
    public PostgresKnownThere(DataSource database, Collection<URI> lrss) {
        this.database = database;
        lrss.forEach(lrs -> this.lrss.add(name(lrs)));
    }

    /** One LRS has one name, however its address is written. */
    private static String name(URI lrs) {
        URI statements = PeerClient.statements(lrs);
        String host = statements.getHost().toLowerCase(Locale.ROOT);
        boolean isUsual = statements.getPort() == -1
                || statements.getPort() == ("https".equals(statements.getScheme()) ? 443 : 80);
        return host + (isUsual ? "" : ":" + statements.getPort()) + statements.getRawPath();
    }

    @Override
    public void add(URI lrs, Tenant tenant, Collection<UUID> ids) {
        if (ids.isEmpty() || !lrss.contains(name(lrs))) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, name(lrs));
            insert.setString(2, tenant.name());
            insert.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailableException("What another LRS holds could not be kept", e);
        }
    }

    @Override
    public Set<UUID> among(URI lrs, Tenant tenant, Collection<UUID> ids) {
        Set<UUID> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AMONG)) {
            query.setString(1, name(lrs));
            query.setString(2, tenant.name());
            query.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new StoreUnavailableException("What another LRS holds could not be read", e);
        }
    }
}
