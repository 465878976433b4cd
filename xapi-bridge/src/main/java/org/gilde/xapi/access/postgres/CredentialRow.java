package org.gilde.xapi.access.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.HeldSecret;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.SecretHash;
import org.gilde.xapi.access.Tenant;
import org.jspecify.annotations.Nullable;

/** Between a row of the table and a credential. */
final class CredentialRow {
    static final String COLUMNS = "key, label, secrets, secret_ends, scopes, authority, tenant,"
            + " largest_body, largest_batch, requests_per_minute, leniencies, minimises";
    static final int COUNT = COLUMNS.split(", ", -1).length;

    private CredentialRow() {}

    static void write(Credential credential, PreparedStatement row, Connection connection) throws SQLException {
        row.setString(1, credential.key());
        row.setString(2, credential.label());
        row.setArray(3, texts(connection, credential.secrets().stream().map(held -> held.hash()
                .text())));
        row.setArray(
                4,
                connection.createArrayOf(
                        "timestamptz",
                        credential.secrets().stream()
                                .map(held -> held.until().map(Timestamp::from).orElse(null))
                                .toArray()));
        row.setArray(5, texts(connection, credential.scopes().stream().map(Scope::text)));
        row.setString(6, credential.authority());
        row.setString(7, credential.tenant().name());
        row.setObject(8, number(credential.quota().largestBody()));
        row.setObject(9, number(credential.quota().largestBatch()));
        row.setObject(10, number(credential.quota().requestsPerMinute()));
        row.setArray(11, texts(connection, credential.leniencies().stream().map(Leniency::text)));
        row.setBoolean(12, credential.minimises());
    }

    static Credential read(ResultSet row) throws SQLException {
        return new Credential(
                row.getString("key"),
                row.getString("label"),
                secrets(row),
                known(row.getArray("scopes"), Scope::of),
                row.getString("authority"),
                new Tenant(row.getString("tenant")),
                new Quota(
                        number(row.getObject("largest_body", Integer.class)),
                        number(row.getObject("largest_batch", Integer.class)),
                        number(row.getObject("requests_per_minute", Integer.class))),
                known(row.getArray("leniencies"), Leniency::of),
                Optional.empty(),
                row.getBoolean("minimises"));
    }

    static Optional<Instant> moment(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }

    /** A secret of release 0.1.0 has no place among the ends. */
    private static List<HeldSecret> secrets(ResultSet row) throws SQLException {
        String[] hashes = (String[]) row.getArray("secrets").getArray();
        @Nullable Timestamp[] ends = (Timestamp[]) row.getArray("secret_ends").getArray();
        List<HeldSecret> secrets = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            Optional<Instant> end = i < ends.length ? moment(ends[i]) : Optional.empty();
            secrets.add(new HeldSecret(new SecretHash(hashes[i]), end));
        }
        return secrets;
    }

    /** Words of a later release, which this one does not know, allow nothing. */
    private static <T> Set<T> known(Array texts, Function<String, Optional<T>> reading) throws SQLException {
        return Stream.of((String[]) texts.getArray())
                .map(reading)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt number(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
