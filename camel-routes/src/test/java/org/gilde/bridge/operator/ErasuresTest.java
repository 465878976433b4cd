package org.gilde.bridge.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gilde.bridge.erasure.Elsewhere;
import org.gilde.bridge.erasure.PostgresSteps;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.postgres.PostgresRemovals;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ErasuresTest {
    private static final Order ORDER = new Order(
            Tenant.MAIN,
            Person.of(List.of(new AgentId(AgentId.Kind.MBOX, "mailto:fatima@example.org"))),
            true,
            true,
            "ada");

    private final PGSimpleDataSource database = database();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final Elsewhere elsewhere = new Elsewhere(
            List.of(),
            new Elsewhere.Parts(
                    new PostgresSteps(database),
                    new PostgresRemovals(database),
                    target -> Optional.empty(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            new SimpleMeterRegistry(),
            Clock.systemUTC());
    private final Keeping keeping = Keeping.in(database, store, elsewhere, "ada", Clock.systemUTC());
    private final UUID statement = UUID.randomUUID();

    private static PGSimpleDataSource database() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.createDatabase());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        for (String schema : List.of("xapi", "bridge")) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
        return database;
    }

    @BeforeEach
    void fill() {
        String json = "{\"id\":\"" + statement + "\",\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},"
                + "\"verb\":{\"id\":\"https://x.example/did\"},\"object\":{\"id\":\"https://x.example/a\"}}";
        store.add(
                        Tenant.MAIN,
                        "{\"mbox\":\"mailto:lms@example.org\"}",
                        new StatementReader().readAll(json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3),
                        List.of())
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        keeping.erasures().close();
        store.close();
    }

    private Removal proof(long removal) {
        return keeping.removals().find(removal).orElseThrow();
    }

    @Test
    void answersBeforeTheEndOfWhatTakesLongerThanAnOperatorWaits() {
        try (Erasures impatient = new Erasures(keeping.forgetting(), elsewhere, Duration.ZERO)) {
            long removal = impatient.forget(ORDER);
            await().until(() -> proof(removal).finished().isPresent());
            assertThat(store.find(Tenant.MAIN, statement)).isEmpty();
            assertThat(ErasuresResource.answer(proof(removal), List.of()).getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void namesTheProofOfWhatIsNotDone() {
        long removal = keeping.forgetting().begin(ORDER);
        try (var answer = ErasuresResource.answer(proof(removal), List.of())) {
            assertThat(answer.getStatus()).isEqualTo(202);
            assertThat(answer.getHeaderString("Location")).isEqualTo("/operator/removals/" + removal);
        }
    }

    @Test
    void goesOnAtTheStartWithWhatWasBrokenOff() {
        long removal = keeping.forgetting().begin(ORDER);
        keeping.erasures().start();
        await().until(() -> proof(removal).finished().isPresent());
        assertThat(store.find(Tenant.MAIN, statement)).isEmpty();
        assertThat(proof(removal).counts().statements().removed()).isEqualTo(1);
    }
}
