package org.gilde.bridge.drop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.StoreUnavailableException;

/** A store that is away from one Statement up to another. */
record FailingStore(StatementStore store, int from, int to, AtomicInteger added) implements StatementStore {
    FailingStore(StatementStore store, int from, int to) {
        this(store, from, to, new AtomicInteger());
    }

    @Override
    public CompletionStage<Instant> add(
            Tenant tenant, String authority, List<Statement> statements, List<Attachment> attachments) {
        int number = added.incrementAndGet();
        return number >= from && number < to
                ? CompletableFuture.failedFuture(new StoreUnavailableException("away", new IllegalStateException()))
                : store.add(tenant, authority, statements, attachments);
    }

    @Override
    public Optional<KeptStatement> find(Tenant tenant, UUID id) {
        return store.find(tenant, id);
    }

    @Override
    public Optional<KeptStatement> findVoided(Tenant tenant, UUID id) {
        return store.findVoided(tenant, id);
    }

    @Override
    public StatementPage query(Tenant tenant, StatementQuery query) {
        return store.query(tenant, query);
    }

    @Override
    public Map<String, Attachment> attachments(Tenant tenant, Set<String> sha2) {
        return store.attachments(tenant, sha2);
    }

    @Override
    public Map<String, Long> attachmentSizes(Tenant tenant, Set<String> sha2) {
        return store.attachmentSizes(tenant, sha2);
    }

    @Override
    public Instant consistentThrough() {
        return store.consistentThrough();
    }
}
