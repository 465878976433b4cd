package org.gilde.xapi.keeping.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.RetentionRule;
import org.gilde.xapi.keeping.RetentionRules;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;

/** Rules of retention in PostgreSQL. */
public final class PostgresRetentionRules implements RetentionRules {
    private static final String ADD = "INSERT INTO xapi.retention_rule (tenant, verb, activity, days, created)"
            + " VALUES (?, ?, ?, ?, clock_timestamp()) RETURNING id";
    private static final String DROP = "DELETE FROM xapi.retention_rule WHERE id = ?";
    private static final String ALL =
            "SELECT id, tenant, verb, activity, days, created FROM xapi.retention_rule ORDER BY id";
    private static final String PASSED = "SELECT passed FROM xapi.retention_rule WHERE id = ?";
    private static final String PASS = "UPDATE xapi.retention_rule SET passed = ? WHERE id = ?";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresRetentionRules(DataSource source) {
        this.source = source;
    }

    @Override
    public long add(Tenant tenant, Optional<String> verb, Optional<String> activity, int days) {
        return Transaction.run(source, "add a rule", connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setString(1, tenant.name());
                add.setString(2, verb.orElse(null));
                add.setString(3, activity.orElse(null));
                add.setInt(4, days);
                try (ResultSet rows = add.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public boolean drop(long id) {
        return Transaction.run(source, "drop a rule", connection -> {
            try (PreparedStatement drop = connection.prepareStatement(DROP)) {
                drop.setLong(1, id);
                return drop.executeUpdate() > 0;
            }
        });
    }

    @Override
    public List<RetentionRule> all() {
        return Work.run(source, "rules", connection -> {
            List<RetentionRule> rules = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(ALL);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rules.add(new RetentionRule(
                            rows.getLong(1),
                            new Tenant(rows.getString(2)),
                            Optional.ofNullable(rows.getString(3)),
                            Optional.ofNullable(rows.getString(4)),
                            rows.getInt(5),
                            rows.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
            return rules;
        });
    }

    @Override
    public long passed(long id) {
        return Work.run(source, "place of a rule", connection -> {
            try (PreparedStatement query = connection.prepareStatement(PASSED)) {
                query.setLong(1, id);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0;
                }
            }
        });
    }

    @Override
    public void pass(long id, long sequence) {
        Transaction.run(source, "place of a rule", connection -> {
            try (PreparedStatement pass = connection.prepareStatement(PASS)) {
                pass.setLong(1, sequence);
                pass.setLong(2, id);
                return pass.executeUpdate();
            }
        });
    }
}
