package org.gilde.xapi.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.StatementStore;

/**
 * Stores the least of what a sender brings whose credential minimises. The least is the record: it is what is found,
 * compared and given back. No contents of attachments are stored. Safe for several threads.
 */
public final class Minimising {
    private final Minimiser minimiser;
    private final StatementStore store;

    /** Keeps what this minimiser leaves, here. */
    public Minimising(Minimiser minimiser, StatementStore store) {
        this.minimiser = minimiser;
        this.store = store;
    }

    /**
     * A Statement of which something is kept.
     *
     * @param place in the batch, counted from 0
     * @param whole as it came
     * @param least what is kept of its text
     */
    public record Admitted(int place, Statement whole, String least) {
        /** Returns what is kept under this one's id. */
        public Statement under(Statement named) {
            return StatementReader.least(named, least);
        }

        Statement statement() {
            return under(whole);
        }
    }

    /** Returns those of which something is kept, in their order. */
    public List<Admitted> admit(List<Statement> batch) {
        List<Admitted> admitted = new ArrayList<>();
        for (int index = 0; index < batch.size(); index++) {
            int place = index;
            Statement whole = batch.get(index);
            minimiser.minimise(whole.json()).ifPresent(least -> admitted.add(new Admitted(place, whole, least)));
        }
        return admitted;
    }

    /**
     * Says whether a Statement is here already. What is here may have come before the credential minimised, or through
     * another one: what would be kept of it now is compared.
     *
     * @param least what is kept of a Statement
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    public boolean isHere(Tenant tenant, Statement least) {
        return store.find(tenant, least.id())
                .or(() -> store.findVoided(tenant, least.id()))
                .flatMap(kept -> minimiser.minimise(kept.stored().json()))
                .filter(text -> Essence.isSame(text, least.json(), least.version()))
                .isPresent();
    }

    /** Stores what is kept of a batch; completes and fails as {@link StatementStore#add} does. */
    CompletionStage<Instant> add(Credential sender, List<Statement> batch) {
        return addAdmitted(sender, admit(batch));
    }

    private CompletionStage<Instant> addAdmitted(Credential sender, List<Admitted> admitted) {
        if (admitted.isEmpty()) {
            return CompletableFuture.completedFuture(store.consistentThrough());
        }
        List<Statement> statements =
                admitted.stream().map(Admitted::statement).map(sender::within).toList();
        return store.add(sender.tenant(), sender.authority(), statements, List.of())
                .exceptionallyComposeAsync(failure -> settle(sender, admitted, failure)); // it asks, and must not block
    }

    private CompletionStage<Instant> settle(Credential sender, List<Admitted> admitted, Throwable failure) {
        Throwable cause = Optional.ofNullable(failure.getCause())
                .filter(c -> failure instanceof CompletionException)
                .orElse(failure);
        if (!(cause instanceof StatementConflictException conflict)) {
            return CompletableFuture.failedFuture(cause);
        }
        Admitted taken = admitted.get(conflict.index());
        if (!isHere(sender.tenant(), taken.statement())) {
            return CompletableFuture.failedFuture(new StatementConflictException(taken.place(), conflict.id()));
        }
        List<Admitted> others = new ArrayList<>(admitted);
        others.remove(conflict.index());
        return addAdmitted(sender, others);
    }
}
