package org.gilde.xapi.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.Keys;
import org.gilde.xapi.statement.Statement;

/** A store and its feed in memory, for tests; held to the same contracts as the one in PostgreSQL. */
public final class InMemoryStatementStore implements StatementStore, StatementFeed {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant last = Instant.EPOCH;

    private record Entry(Statement statement, KeptStatement kept) {
        long sequence() {
            return kept.stored().sequence();
        }
    }

    @Override
    public Instant add(List<Statement> statements, String authority) {
        synchronized (this) {
            for (int index = 0; index < statements.size(); index++) {
                Statement statement = statements.get(index);
                boolean isTaken = entry(statement.id())
                        .filter(first -> !Essence.isSame(first.statement().json(), statement.json()))
                        .isPresent();
                if (isTaken) {
                    throw new StatementConflictException(index, statement.id());
                }
            }
            last = Stream.of(Instant.now(), last.plusNanos(1000))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            statements.stream()
                    .filter(statement -> entry(statement.id()).isEmpty())
                    .forEach(statement -> keep(statement, authority));
        }
        listeners.forEach(Runnable::run);
        return last;
    }

    private void keep(Statement statement, String authority) {
        StoredStatement stored = new StoredStatement(
                entries.size() + 1L, statement.id(), last, statement.timestamp().orElse(last), statement.json());
        entries.add(new Entry(statement, new KeptStatement(stored, statement.traits(), authority)));
    }

    @Override
    public synchronized Optional<KeptStatement> find(UUID id) {
        return entry(id).filter(entry -> !isVoided(entry)).map(Entry::kept);
    }

    @Override
    public synchronized Optional<KeptStatement> findVoided(UUID id) {
        return entry(id).filter(this::isVoided).map(Entry::kept);
    }

    @Override
    public synchronized StatementPage query(StatementQuery query) {
        Comparator<Entry> order = Comparator.comparing(Entry::sequence);
        List<KeptStatement> matching = entries.stream()
                .filter(entry -> !isVoided(entry) && isInRange(entry, query) && hasKeys(entry, query))
                .sorted(query.isAscending() ? order : order.reversed())
                .limit(query.limit() + 1L)
                .map(Entry::kept)
                .toList();
        if (matching.size() <= query.limit()) {
            return new StatementPage(matching, OptionalLong.empty());
        }
        List<KeptStatement> page = matching.subList(0, query.limit());
        return new StatementPage(
                page, OptionalLong.of(page.get(page.size() - 1).stored().sequence()));
    }

    @Override
    public synchronized Instant consistentThrough() {
        return Instant.now();
    }

    @Override
    public synchronized List<StoredStatement> after(long sequence, int limit) {
        return entries.stream()
                .filter(entry -> entry.sequence() > sequence)
                .limit(limit)
                .map(entry -> entry.kept().stored())
                .toList();
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

    private Optional<Entry> entry(UUID id) {
        return entries.stream()
                .filter(entry -> entry.statement().id().equals(id))
                .findFirst();
    }

    private boolean isVoided(Entry entry) {
        return !entry.statement().isVoiding()
                && entries.stream()
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
        Map<UUID, Statement> all =
                entries.stream().map(Entry::statement).collect(Collectors.toMap(Statement::id, Function.identity()));
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
