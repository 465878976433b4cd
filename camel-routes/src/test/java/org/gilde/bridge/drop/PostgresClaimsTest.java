package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresClaimsTest {
    private static final String FILE = "a.csv";
    private static final String RUN_OUT = "UPDATE bridge.drop_file SET lease = now() - interval '1 second'";

    private Path folder;
    private DropBench bench;
    private Claims one;
    private Claims other;

    @BeforeEach
    void open(@TempDir Path temporary) throws SQLException {
        folder = temporary;
        bench = new DropBench(folder);
        one = bench.claims("one");
        other = bench.claims("other");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void areHeldByOneAtATime() {
        assertThat(one.claim(FILE)).isTrue();
        assertThat(other.claim(FILE)).isFalse();
        assertThat(one.claim(FILE)).isFalse();
        assertThat(other.claim("b.csv")).isTrue();
        other.release(FILE);
        assertThat(other.claim(FILE)).isFalse();
        one.release(FILE);
        assertThat(other.claim(FILE)).isTrue();
        assertThat(other.newest(10)).extracting(Dropped::file).containsExactlyInAnyOrder(FILE, "b.csv");
    }

    @Test
    void runOutAndAreLostThen() throws SQLException {
        one.claim(FILE);
        long number = one.number(FILE);
        bench.execute(RUN_OUT);
        one.renew(FILE);
        assertThat(other.claim(FILE)).isFalse();
        bench.execute(RUN_OUT);
        assertThat(other.claim(FILE)).isTrue();
        assertThat(other.number(FILE)).isEqualTo(number);
        assertThatThrownBy(() -> one.renew(FILE)).isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> one.number(FILE)).isInstanceOf(ClaimLostException.class);
        assertThatThrownBy(() -> one.finish(FILE, Tally.NONE)).isInstanceOf(ClaimLostException.class);
        one.release(FILE);
        other.finish(FILE, Tally.NONE.taking().refusing());
        assertThat(one.claim(FILE)).isFalse();
        other.release(FILE);
        assertThat(one.newest(1)).first().satisfies(file -> {
            assertThat(file.outcome()).isEqualTo("done");
            assertThat(file.taken()).isEqualTo(1);
            assertThat(file.refused()).isEqualTo(1);
        });
        assertThat(one.claim(FILE)).isTrue();
        assertThat(one.newest(10)).hasSize(2).first().satisfies(file -> assertThat(file.outcome())
                .isEqualTo("reading"));
    }

    @Test
    void forgetFilesOfLongAgo() throws SQLException {
        one.claim(FILE);
        one.finish(FILE, Tally.NONE);
        one.release(FILE);
        bench.execute("UPDATE bridge.drop_file SET ended = now() - interval '31 days'");
        one.claim("b.csv");
        one.finish("b.csv", Tally.NONE);
        assertThat(one.newest(10)).extracting(Dropped::file).containsExactly("b.csv");
    }

    @Test
    void leaveAFileToItselfThatVanishesOrThatAnotherNodeTookOver() throws IOException, SQLException {
        bench.lease = Duration.ofMillis(3);
        DropFolder inner = new DropFolder(folder, Optional.empty());
        assertThat(inner.obstacle()).isEmpty();
        DropState state = new DropState(inner, () -> Optional.of(bench.sender));
        DropMeters meters = new DropMeters(bench.registry, state);
        Drop.Sinks sinks = bench.sinks();
        DropReader reader = new DropReader(
                bench.settings(), inner, one, () -> DropIntake.storing(sinks, bench.sender, DropBench.LIMITS), meters);
        one.claim("gone.ndjson");
        assertThatThrownBy(() -> reader.read("gone.ndjson", () -> false)).isInstanceOf(NoSuchFileException.class);
        bench.put("lost.ndjson", (Samples.statement(1) + "\n").repeat(2_000));
        one.claim("lost.ndjson");
        boolean[] taken = new boolean[1];
        assertThatThrownBy(() -> reader.read("lost.ndjson", () -> {
                    if (!taken[0]) {
                        execute(RUN_OUT);
                        taken[0] = other.claim("lost.ndjson");
                    }
                    return false;
                }))
                .isInstanceOf(ClaimLostException.class);
        assertThat(bench.has("lost.ndjson")).isTrue();
        assertThat(bench.files(".work")).isEmpty();
        one.claim("stop.ndjson");
        bench.put("stop.ndjson", Samples.statement(1));
        assertThatThrownBy(() -> reader.read("stop.ndjson", () -> true)).isInstanceOf(IllegalStateException.class);
    }

    private void execute(String sql) {
        try {
            bench.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        Claims away = new PostgresClaims(nowhere, "one", Duration.ofMinutes(1));
        assertThatThrownBy(() -> away.claim(FILE)).isInstanceOf(StoreUnavailableException.class);
        DropState state = new DropState(new DropFolder(folder, Optional.empty()), () -> Optional.of(bench.sender));
        assertThat(new FileClaims(away, state).add(FILE)).isFalse();
        assertThat(state.obstacle()).get().asString().contains("the database does not answer");
    }
}
