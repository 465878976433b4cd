package org.gilde.bridge.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;

/**
 * A store that tells traces what it stores, and has it remembered by which step it came.
 *
 * @param store keeps the Statements
 */
public record TracedStore(StatementStore store) implements StatementStore {

    @Override
    public CompletionStage<Instant> add(
            Tenant tenant, String authority, List<Statement> statements, List<Attachment> attachments) {
        if (Traces.areStoredOneByOne()) {
            Traces.came(() -> ids(statements));
            return store.add(tenant, authority, statements, attachments);
        }
        Step step = Traces.apart(Place.STORE).with(Figure.STATEMENTS, statements.size());
        return step.within(() -> {
                    Traces.came(() -> ids(statements)); // before anybody can read them
                    return store.add(tenant, authority, statements, attachments);
                })
                .whenComplete((moment, failure) -> {
                    if (failure != null) {
                        step.failed(failure);
                    }
                    step.close();
                });
    }

    private static List<UUID> ids(List<Statement> statements) {
        return statements.stream().map(Statement::id).toList();
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
