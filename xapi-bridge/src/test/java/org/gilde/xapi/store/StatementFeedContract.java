package org.gilde.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementFeed.Subscription;
import org.junit.jupiter.api.Test;

/** What every feed must do. */
public abstract class StatementFeedContract {
    /** Returns an empty store. */
    protected abstract StatementStore store();

    /** Returns the feed of that store. */
    protected abstract StatementFeed feed();

    @Test
    void isEmptyAtTheBeginning() {
        assertThat(feed().newest()).isZero();
        assertThat(feed().after(0, 10)).isEmpty();
    }

    @Test
    void givesTheOrderOfArrivalFromAnyCursor() {
        add(List.of(Samples.completed("jan"), Samples.completed("piet")));
        add(List.of(Samples.completed("els")));
        List<StoredStatement> all = feed().after(0, 10);
        assertThat(all)
                .extracting(StoredStatement::sequence)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(feed().after(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(feed().after(all.get(1).sequence(), 10)).isEqualTo(all.subList(2, 3));
        assertThat(feed().newest()).isEqualTo(all.get(2).sequence());
    }

    @Test
    void givesFewerWhereTextsAreLong() {
        List<Statement> all = IntStream.of(3_000_000, 3_000_000, 4_500_000)
                .mapToObj(length -> Samples.withText("jan", Texts.of(length, true)))
                .toList();
        all.forEach(statement -> add(List.of(statement)));
        List<UUID> seen = new ArrayList<>();
        for (List<StoredStatement> next = feed().after(0, 10);
                !next.isEmpty();
                next = feed().after(next.get(0).sequence(), 10)) {
            assertThat(next).hasSize(1);
            seen.add(next.get(0).id());
        }
        assertThat(seen).isEqualTo(all.stream().map(Statement::id).toList());
    }

    @Test
    void givesVoidedStatementsToo() {
        var attempted = Samples.completed("jan");
        add(List.of(attempted, Samples.voiding(attempted.id())));
        assertThat(feed().after(0, 10)).hasSize(2);
    }

    @Test
    void givesNoStatementTwiceThatWasSentTwice() {
        var completed = Samples.completed("jan");
        add(List.of(completed));
        add(List.of(completed));
        assertThat(feed().after(0, 10)).hasSize(1);
    }

    @Test
    void tellsListenersUntilTheyClose() {
        AtomicInteger calls = new AtomicInteger();
        List<Subscription> subscriptions = new ArrayList<>();
        subscriptions.add(feed().onArrival(calls::incrementAndGet));
        await().until(() -> {
            add(List.of(Samples.completed("jan")));
            return calls.get() > 1;
        });
        subscriptions.forEach(Subscription::close);
    }

    private void add(List<Statement> statements) {
        Confirmation.await(store().add(Tenant.MAIN, Samples.AUTHORITY, statements, List.of()));
    }
}
