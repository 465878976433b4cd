package org.gilde.xapi.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;

/** Documents in memory. */
public final class InMemoryDocumentStore implements DocumentStore {
    private final ConcurrentMap<Name, Document> documents = new ConcurrentHashMap<>();
    private Instant last = Instant.EPOCH;

    private record Name(Tenant tenant, DocumentKey key) {
        boolean isIn(Tenant of, DocumentContext context) {
            DocumentContext own = key.context();
            return tenant.equals(of)
                    && own.kind() == context.kind()
                    && own.activity().equals(context.activity())
                    && own.agent().equals(context.agent())
                    && (context.registration().isEmpty() || own.registration().equals(context.registration()));
        }

        boolean isOf(Tenant of, AgentId agent) {
            return tenant.equals(of) && key.context().agent().equals(Optional.of(agent));
        }
    }

    @Override
    public Optional<Document> find(Tenant tenant, DocumentKey key) {
        return Optional.ofNullable(documents.get(new Name(tenant, key)));
    }

    @Override
    public List<String> ids(Tenant tenant, DocumentContext context, Optional<Instant> since) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().isIn(tenant, context))
                .filter(entry -> since.map(entry.getValue().updated()::isAfter).orElse(true))
                .map(entry -> entry.getKey().key().id())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void edit(Tenant tenant, DocumentKey key, DocumentEdit edit) {
        documents.compute(new Name(tenant, key), (name, present) -> edit.apply(Optional.ofNullable(present))
                .map(content -> new Document(content, now()))
                .orElse(null));
    }

    @Override
    public void deleteAll(Tenant tenant, DocumentContext context) {
        documents.keySet().removeIf(name -> name.isIn(tenant, context));
    }

    @Override
    public long count(Tenant tenant, AgentId agent) {
        return count(name -> name.isOf(tenant, agent));
    }

    @Override
    public long erase(Tenant tenant, AgentId agent) {
        return erase(name -> name.isOf(tenant, agent));
    }

    @Override
    public long count(Tenant tenant) {
        return count(name -> name.tenant().equals(tenant));
    }

    @Override
    public long erase(Tenant tenant) {
        return erase(name -> name.tenant().equals(tenant));
    }

    private long count(Predicate<Name> which) {
        return documents.keySet().stream().filter(which).count();
    }

    private long erase(Predicate<Name> which) {
        long count = count(which);
        documents.keySet().removeIf(which);
        return count;
    }

    private synchronized Instant now() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return last;
    }
}
