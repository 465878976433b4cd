package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("The Verbs that count, on several nodes")
class CountingVerbsTest {
    private static final String NOTED = "https://a.example/noted";
    private static final PGSimpleDataSource DATABASE = database();

    private final HeardVerbs memory = new PostgresHeardVerbs(DATABASE);
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    private static PGSimpleDataSource database() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.createDatabase());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        Flyway.configure()
                .dataSource(database)
                .schemas("bridge")
                .locations("classpath:db/bridge")
                .load()
                .migrate();
        return database;
    }

    @Test
    void areThoseThatOneNodeHeardOnAllOfThemAndAfterAStart() {
        assertThat(memory.last()).isEmpty();
        CountingVerbs one = new CountingVerbs(Set.of(), memory, clock);
        CountingVerbs other = new CountingVerbs(Set.of(), memory, clock);
        assertThat(other.everywhere().all()).isEqualTo(AllowedVerbs.usual().all());
        one.heard(List.of(NOTED));
        assertThat(one.everywhere().contains(NOTED)).isTrue();
        assertThat(other.everywhere().contains(NOTED)).isFalse(); // looked a moment ago
        now = now.plus(Duration.ofSeconds(5));
        assertThat(other.everywhere().all()).containsExactlyInAnyOrder(NOTED, AllowedVerbs.VOIDED);
        assertThat(other.now().contains(NOTED)).isTrue();
        CountingVerbs narrow = new CountingVerbs(Set.of(Statements.COMPLETED), memory, clock);
        assertThat(narrow.everywhere().all()).containsExactly(AllowedVerbs.VOIDED);
        one.heard(List.of(Statements.COMPLETED));
        assertThat(new CountingVerbs(Set.of(), memory, clock).everywhere().contains(Statements.COMPLETED))
                .isTrue();
    }

    @Test
    void areKeptWithTheNextAnswerWhereTheStoreWasAway() {
        Away away = new Away();
        CountingVerbs verbs = new CountingVerbs(Set.of(), away, clock);
        verbs.heard(List.of(NOTED));
        assertThat(verbs.now().contains(NOTED)).isTrue();
        assertThat(away.kept).isEmpty();
        away.isAway = false;
        verbs.heard(List.of(NOTED));
        assertThat(away.kept).containsExactly(NOTED);
    }

    private static final class Away implements HeardVerbs {
        private boolean isAway = true;
        private Set<String> kept = Set.of();

        @Override
        public Optional<Set<String>> last() {
            return Optional.of(kept);
        }

        @Override
        public void keep(Set<String> verbs) {
            if (isAway) {
                throw new StoreUnavailableException("away", new IllegalStateException());
            }
            kept = verbs;
        }
    }
}
