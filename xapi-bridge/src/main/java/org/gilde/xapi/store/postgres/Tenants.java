package org.gilde.xapi.store.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gilde.xapi.access.Tenant;

/** The numbers and names of tenants, and what keeps their keys apart. Safe for several threads. */
final class Tenants {
    private final ConcurrentMap<Tenant, Short> numbers = new ConcurrentHashMap<>();
    private final ConcurrentMap<Short, Tenant> names = new ConcurrentHashMap<>();
    private final ConcurrentMap<Tenant, Long> salts = new ConcurrentHashMap<>();

    /** Returns what a tenant's keys are mixed with; 0 for the first, whose keys were here before there were others. */
    long salt(Tenant tenant) {
        return tenant.equals(Tenant.MAIN) ? 0 : salts.computeIfAbsent(tenant, Tenants::digest);
    }

    /** Returns a tenant's number, a new one where it has none. Not for use within a transaction. */
    short number(Connection connection, Tenant tenant) throws SQLException {
        Optional<Short> known = find(connection, tenant);
        if (known.isPresent()) {
            return known.get();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO xapi.tenant (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, tenant.name());
            insert.executeUpdate();
        }
        return find(connection, tenant).orElseThrow();
    }

    /** Returns the number of a tenant that has sent something. */
    Optional<Short> find(Connection connection, Tenant tenant) throws SQLException {
        Short known = numbers.get(tenant);
        if (known != null) {
            return Optional.of(known);
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT number FROM xapi.tenant WHERE name = ?")) {
            query.setString(1, tenant.name());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                numbers.put(tenant, rows.getShort(1));
                return Optional.of(rows.getShort(1));
            }
        }
    }

    /** Returns the tenant that has a number. */
    Tenant named(Connection connection, short number) throws SQLException {
        Tenant known = names.get(number);
        if (known != null) {
            return known;
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT name FROM xapi.tenant WHERE number = ?")) {
            query.setShort(1, number);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                Tenant tenant = new Tenant(rows.getString(1));
                names.put(number, tenant);
                return tenant;
            }
        }
    }

    private static long digest(Tenant tenant) {
        try {
            byte[] name = tenant.name().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
