package org.gilde.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.gilde.workbench.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    @AutoClose
    private static final PooledDatabase DATABASE = TestDatabase.open();

    private final Sql sql = new Sql(DATABASE);

    @BeforeEach
    void begin() {
        sql.change("drop table if exists kept");
        sql.change("create table kept (n int)");
        sql.change("insert into kept values (1)");
        Session.begin();
    }

    @AfterEach
    void end() {
        Session.end();
    }

    private int read() {
        return sql.once("select max(n) from kept where n > ?", row -> row.getInt(1), 0)
                .orElseThrow();
    }

    /** Another request, on a thread of its own. */
    private void meanwhile(Runnable other) {
        CompletableFuture.runAsync(other).join();
    }

    @Test
    void aRequestReadsTheSameOnceAndAnotherReadsItAnew() {
        assertThat(read()).isEqualTo(1);
        meanwhile(() -> sql.change("insert into kept values (2)"));
        assertThat(read()).isEqualTo(1);
        meanwhile(() -> assertThat(read()).isEqualTo(2));
        Session.end();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void aRequestSeesWhatItChangedItself() {
        assertThat(read()).isEqualTo(1);
        sql.change("insert into kept values (3)");
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void aRequestForgetsWhatWasRolledBack() {
        assertThatThrownBy(() -> sql.together(() -> {
                    sql.change("insert into kept values (4)");
                    assertThat(read()).isEqualTo(4);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(read()).isEqualTo(1);
    }
}
