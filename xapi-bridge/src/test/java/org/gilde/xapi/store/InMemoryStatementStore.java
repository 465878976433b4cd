package org.gilde.xapi.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Keys;
import org.gilde.xapi.statement.Statement;

/** A store and its feed in memory, for tests; held to the same contracts as the one in PostgreSQL. */
public final class InMemoryStatementStore implements StatementStore, StatementFeed {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant last = Instant.EPOCH;

    private final Map<String, Attachment> contents = new HashMap<>();

    private record Entry(Tenant tenant, Statement statement, KeptStatement kept) {
        long sequence() {
            return kept.stored().sequence();
        }
    }

    @Override
    public CompletionStage<Instant> add(
            Tenant tenant, String authority, List<Statement> statements, List<Attachment> attachments) {
        synchronized (this) {
            for (int index = 0; index < statements.size(); index++) {
                Statement statement = statements.get(index);
                boolean isTaken = entry(tenant, statement.id())
                        .filter(first ->
                                !Essence.isSame(first.statement().json(), statement.json(), statement.version()))
                        .isPresent();
                if (isTaken) {
                    return CompletableFuture.failedStage(new StatementConflictException(index, statement.id()));
                }
            }
            last = Stream.of(Instant.now(), last.plusNanos(1000))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            statements.stream()
                    .filter(statement -> entry(tenant, statement.id()).isEmpty())
                    .forEach(statement -> {
                        keep(tenant, statement, authority);
                        keep(tenant, statement, attachments);
                    });
        }
        listeners.forEach(Runnable::run);
        return CompletableFuture.completedStage(last);
    }

    private void keep(Tenant tenant, Statement statement, List<Attachment> attachments) {
        attachments.stream()
                .filter(content -> statement.attachments().stream()
                        .anyMatch(header -> header.sha2().equalsIgnoreCase(content.sha2())))
                .forEach(content -> contents.putIfAbsent(tenant.name() + ' ' + content.sha2(), content));
    }

    private void keep(Tenant tenant, Statement statement, String authority) {
        StoredStatement stored = new StoredStatement(
                entries.size() + 1L,
                tenant,
                statement.id(),
                last,
                statement.timestamp().orElse(last),
                statement.json());
        entries.add(new Entry(tenant, statement, new KeptStatement(stored, statement.traits(), authority)));
    }

    /** Returns the fingerprints of the definitions of a Statement that count. */
    public synchronized Set<Long> definitions(UUID id) {
        return entries.stream()
                .filter(entry -> entry.statement().id().equals(id))
                .findFirst()
                .map(entry -> entry.statement().keys().definitions())
                .orElseThrow();
    }

    @Override
    public synchronized Optional<KeptStatement> find(Tenant tenant, UUID id) {
        return entry(tenant, id).filter(entry -> !isVoided(entry)).map(Entry::kept);
    }

    @Override
    public synchronized Optional<KeptStatement> findVoided(Tenant tenant, UUID id) {
        return entry(tenant, id).filter(this::isVoided).map(Entry::kept);
    }

    @Override
    public synchronized StatementPage query(Tenant tenant, StatementQuery query) {
        Comparator<Entry> order = Comparator.comparing(Entry::sequence);
        List<KeptStatement> matching = entries.stream()
                .filter(entry -> entry.tenant().equals(tenant))
                .filter(entry -> !isVoided(entry) && isInRange(entry, query) && hasKeys(entry, query))
                .sorted(query.isAscending() ? order : order.reversed())
                .map(Entry::kept)
                .toList();
        List<KeptStatement> page = portion(matching, KeptStatement::stored, query.limit());
        return new StatementPage(
                page,
                page.size() == matching.size()
                        ? OptionalLong.empty()
                        : OptionalLong.of(page.get(page.size() - 1).stored().sequence()));
    }

    private static <T> List<T> portion(List<T> all, Function<T, StoredStatement> stored, int limit) {
        int count = 0;
        long octets = 0;
        while (count < Math.min(limit, all.size())) {
            octets += stored.apply(all.get(count)).json().getBytes(StandardCharsets.UTF_8).length;
            if (count > 0 && octets > StatementPage.MOST_OCTETS) {
                return all.subList(0, count);
            }
            count++;
        }
        return all.subList(0, count);
    }

    @Override
    public synchronized Map<String, Attachment> attachments(Tenant tenant, Set<String> sha2) {
        Map<String, Attachment> found = new HashMap<>();
        for (String hash : sha2) {
            Optional.ofNullable(contents.get(tenant.name() + ' ' + hash.toLowerCase(Locale.ROOT)))
                    .ifPresent(content -> found.put(hash, content));
        }
        return found;
    }

    @Override
    public synchronized Map<String, Long> attachmentSizes(Tenant tenant, Set<String> sha2) {
        Map<String, Long> sizes = new HashMap<>();
        attachments(tenant, sha2).forEach((hash, content) -> sizes.put(hash, (long) content.content().length));
        return sizes;
    }

    @Override
    public synchronized Instant consistentThrough() {
        return Instant.now();
    }

    @Override
    public synchronized List<StoredStatement> after(long sequence, int limit) {
        List<StoredStatement> following = entries.stream()
                .filter(entry -> entry.sequence() > sequence)
                .map(entry -> entry.kept().stored())
                .toList();
        return portion(following, Function.identity(), limit);
    }

    @Override
    public synchronized long newest() {
        return entries.size();
    }

    @Override
    public Subscription onArrival(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Optional<Entry> entry(Tenant tenant, UUID id) {
        return entries.stream()
                .filter(entry -> entry.tenant().equals(tenant))
                .filter(entry -> entry.statement().id().equals(id))
                .findFirst();
    }

    private boolean isVoided(Entry entry) {
        return !entry.statement().isVoiding()
                && entries.stream()
                        .filter(other -> other.tenant().equals(entry.tenant()))
                        .map(Entry::statement)
                        .anyMatch(other -> other.isVoiding()
                                && other.target()
                                        .equals(Optional.of(entry.statement().id())));
    }

    private static boolean isInRange(Entry entry, StatementQuery query) {
        Instant stored = entry.kept().stored().stored();
        long cursor = query.cursor().orElse(query.isAscending() ? 0 : Long.MAX_VALUE);
        return (query.isAscending() ? entry.sequence() > cursor : entry.sequence() < cursor)
                && query.since().map(stored::isAfter).orElse(true)
                && query.until().map(until -> !stored.isAfter(until)).orElse(true)
                && query.authority().map(entry.kept().authority()::equals).orElse(true);
    }

    private boolean hasKeys(Entry entry, StatementQuery query) {
        Set<Long> keys = new HashSet<>();
        Map<UUID, Statement> all = entries.stream()
                .filter(other -> other.tenant().equals(entry.tenant()))
                .map(Entry::statement)
                .collect(Collectors.toMap(Statement::id, Function.identity()));
        Optional<Statement> next = Optional.of(entry.statement());
        for (Set<UUID> seen = new HashSet<>();
                next.isPresent() && seen.add(next.get().id()); ) {
            keys.addAll(keysOf(next.get().keys()));
            next = next.flatMap(Statement::target).map(all::get);
        }
        Predicate<Long> has = keys::contains;
        return query.agent()
                        .map(agent -> has.test(Key.agent(agent))
                                || (query.relatedAgents() && has.test(Key.relatedAgent(agent))))
                        .orElse(true)
                && query.verb().map(Key::verb).map(has::test).orElse(true)
                && query.activity()
                        .map(iri -> has.test(Key.activity(iri))
                                || (query.relatedActivities() && has.test(Key.relatedActivity(iri))))
                        .orElse(true)
                && query.registration().map(Key::registration).map(has::test).orElse(true);
    }

    private static Set<Long> keysOf(Keys keys) {
        Set<Long> all = new HashSet<>(keys.further());
        Stream.of(keys.agent(), Optional.of(keys.verb()), keys.activity(), keys.registration())
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }
}
