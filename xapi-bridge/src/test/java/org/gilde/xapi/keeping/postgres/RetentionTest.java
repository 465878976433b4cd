package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Hold;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.keeping.Retention;
import org.gilde.xapi.keeping.RetentionRules;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Retention")
class RetentionTest {
    private static final String OTHER_VERB = "https://x.example/opened";

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final RetentionRules rules = new PostgresRetentionRules(database);
    private final Holds holds = new PostgresHolds(database);
    private final Removals removals = new PostgresRemovals(database);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private Retention after(int days) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        return new Retention(new PostgresAmendments(database), rules, holds, removals, later);
    }

    private Statement add(Statement statement) {
        Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement), List.of()));
        return statement;
    }

    private Statement opened(String activity) {
        return add(Samples.read(Samples.json(UUID.randomUUID(), "jan", OTHER_VERB, Samples.activity(activity))));
    }

    private boolean isThere(Statement statement) {
        return store.find(Tenant.MAIN, statement.id()).isPresent()
                || store.findVoided(Tenant.MAIN, statement.id()).isPresent();
    }

    @Test
    void removesWhatIsOldEnoughAndProvesIt() {
        Statement old = add(Samples.completed("jan"));
        long rule = rules.add(Tenant.MAIN, Optional.empty(), Optional.empty(), 30);
        assertThat(after(29).run().removed()).isZero();
        assertThat(after(31).preview(rules.all().get(0)).removed()).isEqualTo(1);
        assertThat(isThere(old)).isTrue();
        assertThat(after(31).run().removed()).isEqualTo(1);
        assertThat(isThere(old)).isFalse();
        Removal proof = removals.newest(Tenant.MAIN, 1).get(0);
        assertThat(proof.rule()).hasValue(rule);
        assertThat(proof.counts().statements().removed()).isEqualTo(1);
        assertThat(removals.hashes(proof.id(), Optional.empty(), 10)).hasSize(1);
        assertThat(after(31).run().removed()).isZero();
    }

    @Test
    void keepsToVerbAndActivity() {
        Statement completed = add(Samples.completed("jan"));
        Statement inCourse = opened("https://x.example/course/1");
        Statement elsewhere = opened("https://x.example/other");
        rules.add(Tenant.MAIN, Optional.of(OTHER_VERB), Optional.of("https://x.example/course/*"), 30);
        assertThat(after(31).run().removed()).isEqualTo(1);
        assertThat(isThere(completed)).isTrue();
        assertThat(isThere(inCourse)).isFalse();
        assertThat(isThere(elsewhere)).isTrue();
    }

    @Test
    void leavesOtherTenants() {
        Statement ours = add(Samples.completed("jan"));
        rules.add(new Tenant("other"), Optional.empty(), Optional.empty(), 1);
        assertThat(after(10).run().removed()).isZero();
        assertThat(isThere(ours)).isTrue();
    }

    @Test
    void leavesWhatIsHeldUntilItIsReleased() {
        Statement held = opened("https://x.example/held");
        Statement free = opened("https://x.example/free");
        rules.add(Tenant.MAIN, Optional.empty(), Optional.empty(), 30);
        long hold = holds.place(Tenant.MAIN, Hold.Kind.ACTIVITY, "https://x.example/held", "dispute", "ada");
        assertThat(after(31).run()).satisfies(done -> {
            assertThat(done.removed()).isEqualTo(1);
            assertThat(done.held()).isEqualTo(1);
        });
        assertThat(isThere(held)).isTrue();
        assertThat(isThere(free)).isFalse();
        holds.release(hold, "ada");
        assertThat(after(31).run().removed()).isEqualTo(1);
        assertThat(isThere(held)).isFalse();
    }

    @Test
    void removesAVoidingStatementOnlyAfterItsTarget() {
        Statement target = add(Samples.completed("jan"));
        Statement voiding = add(Samples.voiding(target.id()));
        rules.add(Tenant.MAIN, Optional.of("http://adlnet.gov/expapi/verbs/voided"), Optional.empty(), 30);
        assertThat(after(31).run().waiting()).isEqualTo(1);
        assertThat(store.find(Tenant.MAIN, target.id())).isEmpty();
        assertThat(isThere(voiding)).isTrue();
        rules.add(Tenant.MAIN, Optional.of(Samples.COMPLETED), Optional.empty(), 30);
        after(31).run();
        after(31).run();
        assertThat(isThere(target)).isFalse();
        assertThat(isThere(voiding)).isFalse();
    }
}
