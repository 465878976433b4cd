package org.gilde.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.gilde.workbench.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PooledDatabaseTest {

    @AutoClose
    private static final PooledDatabase DATABASE = TestDatabase.open();

    @BeforeEach
    void empty() {
        DATABASE.inTransaction(connection -> execute(connection, "DROP TABLE IF EXISTS t; CREATE TABLE t (n int)"));
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static int rows() {
        return DATABASE.inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT count(*) FROM t")) {
                result.next();
                return result.getInt(1);
            }
        });
    }

    private static boolean insert() {
        return DATABASE.inTransaction(connection -> execute(connection, "INSERT INTO t VALUES (1)"));
    }

    @Test
    void innerJoinsOuter() {
        assertThatThrownBy(() -> DATABASE.inTransaction(connection -> {
                    insert();
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsDoneApartStaysWhateverBecomesOfTheRest() {
        assertThatThrownBy(() -> DATABASE.inTransaction(connection -> {
                    execute(connection, "INSERT INTO t VALUES (2)");
                    DATABASE.apart(own -> execute(own, "INSERT INTO t VALUES (1)"));
                    assertThat(DATABASE.isInTransaction()).isTrue();
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void swallowedInnerFailureRollsTheOuterBack() {
        assertThatThrownBy(() -> DATABASE.inTransaction(connection -> {
                    insert();
                    assertThatThrownBy(() -> DATABASE.inTransaction(inner -> {
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
        assertThatThrownBy(() -> DATABASE.inTransaction(connection -> {
                    try (Connection lent = DATABASE.dataSource().getConnection()) {
                        execute(lent, "INSERT INTO t VALUES (1)");
                        lent.commit();
                    }
                    assertThat(DATABASE.isInTransaction()).isTrue();
                    throw new IllegalStateException("back");
                }))
                .hasMessage("back");
        assertThat(rows()).isZero();
        assertThat(DATABASE.isInTransaction()).isFalse();
    }

    @Test
    void saysThatTheDatabaseRefused() {
        assertThatThrownBy(() -> DATABASE.inTransaction(connection -> execute(connection, "SELECT nothing")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The database refused");
        insert();
        assertThat(rows()).isOne();
    }
}
