package org.gilde.xapi.keeping.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.postgres.DocumentHash;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Traces;
import org.gilde.xapi.statement.AgentId;

/**
 * Rows of one tenant beside Statements that hold a person's identifiers: counted, or removed as well. Works within a
 * transaction, for only there rows are read some at a time.
 */
final class PersonalRows {
    private static final int AT_ONCE = 10;
    private static final String DOCUMENTS =
            " FROM xapi.document WHERE agent_hash = ANY (?)" + " AND (? OR activity = ANY (?)) AND updated <= ?";
    private static final String FREE =
            " AND coalesce(activity, '') <> ALL (?)" + " AND (registration IS NULL OR registration <> ALL (?))";
    private static final String TOKENS = " FROM xapi.token WHERE (actor_kind, actor) IN (SELECT * FROM"
            + " unnest(?::text[], ?::text[])) AND credential NOT IN (SELECT key FROM xapi.credential WHERE tenant <> ?)";
    private static final String QUARANTINED =
            "SELECT id, json, authority FROM xapi.quarantine WHERE tenant = ? AND received <= ?";
    private static final String DISMISS = "DELETE FROM xapi.quarantine WHERE id = ANY (?)";
    private static final String AUTHORITIES =
            "SELECT id, json FROM xapi.authority WHERE tenant = (SELECT number FROM xapi.tenant WHERE name = ?)";
    private static final String TAKEN =
            "SELECT 1 FROM xapi.authority a JOIN xapi.authority o ON o.tenant = a.tenant WHERE a.id = ? AND o.json = ?";
    private static final String RENAME = "UPDATE xapi.authority SET json = ? WHERE id = ?";

    private final Connection connection;
    private final Tenant tenant;
    private final boolean isRemoval;

    PersonalRows(Connection connection, Tenant tenant, boolean isRemoval) {
        this.connection = connection;
        this.tenant = tenant;
        this.isRemoval = isRemoval;
    }

    /** Counts all documents of a person. */
    long documents(Traces.Whose whose) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("SELECT count(*)" + DOCUMENTS)) {
            fill(count, whose);
            return counted(count);
        }
    }

    /** Takes those documents that belong to nothing that is held. */
    long documents(Traces.Whose whose, Holds.Covered held) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(taking(DOCUMENTS + FREE))) {
            fill(take, whose);
            take.setArray(5, connection.createArrayOf("text", held.activities().toArray()));
            take.setArray(
                    6, connection.createArrayOf("uuid", held.registrations().toArray()));
            return taken(take);
        }
    }

    private void fill(PreparedStatement documents, Traces.Whose whose) throws SQLException {
        documents.setArray(1, agents(whose.person()));
        documents.setBoolean(2, whose.part().isAll());
        documents.setArray(
                3, connection.createArrayOf("text", whose.part().activities().toArray()));
        documents.setObject(4, end(whose));
    }

    private static OffsetDateTime end(Traces.Whose whose) {
        return whose.part().until().map(until -> until.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX);
    }

    long tokens(Person person) throws SQLException {
        List<AgentId> ids = person.spellings().toList();
        try (PreparedStatement take = connection.prepareStatement(taking(TOKENS))) {
            take.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(id -> id.kind().name()).toArray()));
            take.setArray(
                    2,
                    connection.createArrayOf(
                            "text", ids.stream().map(AgentId::value).toArray()));
            take.setString(3, tenant.name());
            return taken(take);
        }
    }

    /** Takes Statements that were refused. Nobody can send them in again from here. */
    long quarantined(Traces.Whose whose) throws SQLException {
        List<UUID> theirs = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUARANTINED)) {
            query.setFetchSize(AT_ONCE);
            query.setString(1, tenant.name());
            query.setObject(2, end(whose));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (whose.includes(rows.getString(2))
                            || (whose.part().isAll()
                                    && whose.without().apply(rows.getString(3)).isPresent())) {
                        theirs.add(rows.getObject(1, UUID.class));
                    }
                }
            }
        }
        if (isRemoval) {
            try (PreparedStatement dismiss = connection.prepareStatement(DISMISS)) {
                dismiss.setArray(1, connection.createArrayOf("uuid", theirs.toArray()));
                dismiss.executeUpdate();
            }
        }
        return theirs.size();
    }

    /** Gives authorities another name. Whoever vouches for what they vouched for is the same one as before. */
    long authorities(Function<String, Optional<String>> without) throws SQLException {
        Map<Integer, String> renamed = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(AUTHORITIES)) {
            query.setFetchSize(AT_ONCE);
            query.setString(1, tenant.name());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    int id = rows.getInt(1);
                    without.apply(rows.getString(2)).ifPresent(json -> renamed.put(id, json));
                }
            }
        }
        if (isRemoval) {
            rename(renamed);
        }
        return renamed.size();
    }

    /** Two of them may get the same name; a blank at the end of the text tells them apart and changes nothing. */
    private void rename(Map<Integer, String> authorities) throws SQLException {
        try (PreparedStatement taken = connection.prepareStatement(TAKEN);
                PreparedStatement rename = connection.prepareStatement(RENAME)) {
            for (Map.Entry<Integer, String> authority : authorities.entrySet()) {
                StringBuilder json = new StringBuilder(authority.getValue());
                while (isTaken(taken, authority.getKey(), json)) {
                    json.append(' ');
                }
                rename.setString(1, json.toString());
                rename.setInt(2, authority.getKey());
                rename.executeUpdate();
            }
        }
    }

    private static boolean isTaken(PreparedStatement taken, int id, StringBuilder json) throws SQLException {
        taken.setInt(1, id);
        taken.setString(2, json.toString());
        try (ResultSet rows = taken.executeQuery()) {
            return rows.next();
        }
    }

    private Array agents(Person person) throws SQLException {
        return connection.createArrayOf(
                "uuid",
                person.spellings().map(id -> DocumentHash.of(tenant, id)).toArray());
    }

    private String taking(String rows) {
        return (isRemoval ? "DELETE" : "SELECT count(*)") + rows;
    }

    private long taken(PreparedStatement take) throws SQLException {
        return isRemoval ? take.executeLargeUpdate() : counted(take);
    }

    private static long counted(PreparedStatement count) throws SQLException {
        try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
