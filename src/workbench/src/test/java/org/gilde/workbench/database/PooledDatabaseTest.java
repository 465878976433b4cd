package org.gilde.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.gilde.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PooledDatabaseTest {

    static PooledDatabase database;

    @BeforeAll
    static void open() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        database = PooledDatabase.open(postgres.createDatabase(), postgres.user(), postgres.password());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.inTransaction(connection -> execute(connection, "DROP TABLE IF EXISTS t; CREATE TABLE t (n int)"));
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static int rows() {
        return database.inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT count(*) FROM t")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    private static boolean insert() {
        return database.inTransaction(connection -> execute(connection, "INSERT INTO t VALUES (1)"));
    }

    @Test
    void innerJoinsOuter() {
        assertThatThrownBy(() -> database.inTransaction(connection -> {
                    insert();
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(rows()).isZero();
    }

    @Test
    void swallowedInnerFailureRollsTheOuterBack() {
        assertThatThrownBy(() -> database.inTransaction(connection -> {
                    insert();
                    assertThatThrownBy(() -> database.inTransaction(inner -> {
                                throw new IllegalStateException("inner");
                            }))
                            .hasMessage("inner");
                    return true;
                }))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("rolled back");
        assertThat(rows()).isZero();
    }

    @Test
    void lendsTheTransactionsConnection() {
        assertThatThrownBy(() -> database.inTransaction(connection -> {
                    try (Connection lent = database.dataSource().getConnection()) {
                        execute(lent, "INSERT INTO t VALUES (1)");
                        lent.commit();
                    }
                    assertThat(database.isInTransaction()).isTrue();
                    throw new IllegalStateException("back");
                }))
                .hasMessage("back");
        assertThat(rows()).isZero();
        assertThat(database.isInTransaction()).isFalse();
    }

    @Test
    void saysThatTheDatabaseRefused() {
        assertThatThrownBy(() -> database.inTransaction(connection -> execute(connection, "SELECT nothing")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The database refused");
        insert();
        assertThat(rows()).isOne();
    }
}
