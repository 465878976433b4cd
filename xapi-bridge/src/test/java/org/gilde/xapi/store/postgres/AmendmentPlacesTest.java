package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places of Statements that are to be amended")
class AmendmentPlacesTest {
    private static final Set<Long> JAN = Set.of(Key.agent(new AgentId(AgentId.Kind.MBOX, "mailto:jan@example.org")));

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final PostgresAmendments amendments = new PostgresAmendments(database);

    @BeforeEach
    void fill() {
        IntStream.of(10, 3_000_000, 3_000_000, 10, 10)
                .mapToObj(length -> Samples.withText("jan", Texts.of(length, true)))
                .forEach(statement ->
                        Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement), List.of())));
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void comeInOrderSoManyAtATimeAndFewerWhereTextsAreLong() {
        assertThat(amendments.withKeys(Tenant.MAIN, JAN, 0, 2)).containsExactly(1L, 2L);
        assertThat(amendments.withKeys(Tenant.MAIN, JAN, 0, 100)).containsExactly(1L, 2L, 3L);
        assertThat(amendments.withKeys(Tenant.MAIN, JAN, 3, 100)).containsExactly(4L, 5L);
        assertThat(amendments.withKeys(Tenant.MAIN, JAN, 5, 100)).isEmpty();
        assertThat(amendments.withKeys(new Tenant("other"), JAN, 0, 100)).isEmpty();
        List<Long> all = new ArrayList<>(amendments.after(Tenant.MAIN, 0, Optional.empty(), 100));
        assertThat(all).containsExactly(1L, 2L, 3L);
        all.addAll(amendments.after(Tenant.MAIN, 3, Optional.empty(), 100));
        assertThat(all).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}
