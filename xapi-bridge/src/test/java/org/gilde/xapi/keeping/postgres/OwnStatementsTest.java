package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.OwnStatements;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresArchive;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person's own Statements")
class OwnStatementsTest {
    private static final Tenant OTHER = new Tenant("other");
    private static final String MBOX = "{\"mbox\":\"mailto:fatima@example.org\"}";
    private static final Person FATIMA = Person.of(List.of(
            new AgentId(Kind.MBOX, "mailto:fatima@example.org"),
            AgentId.account("https://lms.example", "fatima-account")));

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final OwnStatements own =
            new OwnStatements(new PostgresAmendments(database), new PostgresArchive(database));

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private void add(Tenant tenant, Statement... statements) {
        Confirmation.await(store.add(tenant, Samples.AUTHORITY, List.of(statements), List.of()));
    }

    private static Statement by(String actor) {
        return Samples.read("{ \"actor\" : " + actor + ",\n\"verb\":{\"id\":\"" + Samples.COMPLETED
                + "\"},\"object\":{\"id\":\"" + Samples.COURSE + "\"},\"id\":\"" + UUID.randomUUID() + "\"}");
    }

    private List<KeptStatement> all(Tenant tenant) {
        List<KeptStatement> found = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            OwnStatements.Page page = own.after(tenant, FATIMA, next.getAsLong());
            found.addAll(page.statements());
            next = page.next();
        }
        return found;
    }

    @Test
    void areGivenAsTheyWereReceivedByWhateverIdentifier() {
        Statement mail = by(MBOX);
        Statement account = by(
                "{\"account\":{\"name\":\"fatima-account\",\"homePage\":\"https://lms.example\"},\"name\":\"F\\u00E9\"}");
        Statement hash =
                by("{\"mbox_sha1sum\":\"" + FATIMA.ids().get(2).value().toUpperCase(java.util.Locale.ROOT) + "\"}");
        Statement voider = Samples.voiding(mail.id());
        add(Tenant.MAIN, mail, Samples.completed("jan"), account, hash, voider);
        assertThat(all(Tenant.MAIN))
                .extracting(kept -> kept.stored().json())
                .containsExactly(mail.json(), account.json(), hash.json());
        assertThat(all(OTHER)).isEmpty();
    }

    @Test
    void areNoStatementsOfWhichOthersAreTheActor() {
        String praised = Samples.json(
                UUID.randomUUID(), "jan", "https://x.example/praised", MBOX.replace("{", "{\"objectType\":\"Agent\","));
        add(
                Tenant.MAIN,
                by("{\"objectType\":\"Group\",\"member\":[" + MBOX + ",{\"mbox\":\"mailto:jan@example.org\"}]}"),
                by("{\"objectType\":\"Group\",\"mbox\":\"mailto:fatima@example.org\"}"),
                Samples.read(praised),
                Samples.completed("jan"));
        assertThat(all(Tenant.MAIN)).isEmpty();
    }

    @Test
    void comeAPageAtATimeHoweverManyThereAre() {
        List<UUID> ids = new ArrayList<>();
        for (int some = 0; some < 5; some++) {
            List<Statement> batch = new ArrayList<>();
            for (int one = 0; one < 53; one++) {
                batch.add(by(MBOX));
                batch.add(by("{\"objectType\":\"Group\",\"member\":[" + MBOX + "]}"));
            }
            add(Tenant.MAIN, batch.toArray(Statement[]::new));
            for (int at = 0; at < batch.size(); at += 2) {
                ids.add(batch.get(at).id());
            }
        }
        assertThat(all(Tenant.MAIN)).extracting(kept -> kept.stored().id()).containsExactlyElementsOf(ids);
    }

    @Test
    void comeOneByOneWhereTheirTextsAreLong() {
        List<Statement> long3 = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            Statement wide = Samples.withText("fatima", "x".repeat(3 << 20));
            long3.add(wide);
            add(Tenant.MAIN, wide);
        }
        assertThat(own.after(Tenant.MAIN, FATIMA, 0).statements()).hasSize(1);
        assertThat(all(Tenant.MAIN))
                .extracting(kept -> kept.stored().json())
                .containsExactlyElementsOf(long3.stream().map(Statement::json).toList());
    }

    @Test
    void areFoundByIdAndOthersAreNot() {
        Statement mine = by(MBOX);
        Statement hers = Samples.completed("jan");
        add(Tenant.MAIN, mine, hers);
        Set<UUID> ids = Set.of(mine.id(), hers.id(), UUID.randomUUID());
        OwnStatements.Page page = own.named(Tenant.MAIN, FATIMA, ids, 0);
        assertThat(page.statements()).extracting(kept -> kept.stored().id()).containsExactly(mine.id());
        assertThat(own.named(Tenant.MAIN, FATIMA, ids, page.next().orElseThrow()))
                .isEqualTo(new OwnStatements.Page(List.of(), OptionalLong.empty()));
        assertThat(own.named(OTHER, FATIMA, ids, 0).statements()).isEmpty();
    }

    @Test
    void mayBeAskedForAgainWhenTheStoreIsAway() {
        add(Tenant.MAIN, by(MBOX));
        database.close();
        assertThatThrownBy(() -> own.after(Tenant.MAIN, FATIMA, 0)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> own.named(Tenant.MAIN, FATIMA, Set.of(UUID.randomUUID()), 0))
                .isInstanceOf(StoreUnavailableException.class);
    }
}
