package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.LearningBatchReader;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.gilde.confluence.learning.WaitingEvents;
import org.gilde.confluence.table.Rows;

/**
 * Events nobody matches, in a table, under a keyed hash of their Actor. Who that is stands in the event alone, so that
 * nothing of it is left when the event is. Nothing is counted in a column: counts that drift would hide events.
 */
public final class WaitingTable implements WaitingEvents {
    private final ActiveObjects objects;
    private final ActorKeys keys;
    private final LearningBatchReader reader;
    private final Clock clock;

    /** A table of these. */
    public WaitingTable(ActiveObjects objects, ActorKeys keys, LearningBatchReader reader, Clock clock) {
        this.objects = objects;
        this.keys = keys;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public long count() {
        return objects.count(WaitingEventRow.class);
    }

    @Override
    public Set<String> find(Set<String> statementIds) {
        return Rows.in(objects, WaitingEventRow.class, "STATEMENT", statementIds).stream()
                .map(WaitingEventRow::getStatement)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Collection<WaitingEvent> events) {
        long now = clock.millis();
        List<Map<String, Object>> rows =
                events.stream().map(event -> row(event, now)).toList();
        Rows.create(objects, WaitingEventRow.class, rows);
    }

    private Map<String, Object> row(WaitingEvent event, long now) {
        String meaning = event.meaning().map(Enum::name).orElse("");
        return Map.of(
                "STATEMENT", event.statementId(),
                "ACTOR_KEY", keys.of(event.actor()),
                "SINCE", now,
                "EVENT", event.json(),
                "MEANING", meaning);
    }

    @Override
    public void remove(Set<String> statementIds) {
        Rows.delete(objects, WaitingEventRow.class, "STATEMENT", statementIds);
    }

    @Override
    public List<WaitingActor> actors(int from, int limit) {
        Map<Integer, Group> most = groups().values().stream()
                .sorted(Comparator.comparing(Group::events).reversed().thenComparing(Group::row))
                .skip(from)
                .limit(limit)
                .collect(Collectors.toMap(Group::row, group -> group));
        return Rows.in(objects, WaitingEventRow.class, "ID", most.keySet()).stream()
                .map(row -> actor(row, most.getOrDefault(row.getID(), new Group(row.getID(), 1, row.getSince()))))
                .sorted(Comparator.comparing(WaitingActor::events)
                        .reversed()
                        .thenComparing(WaitingActor::since)
                        .thenComparing(WaitingActor::key))
                .toList();
    }

    /** Reads of every event who and since when, and nothing else, by one query. */
    private Map<String, Group> groups() {
        Map<String, Group> groups = new HashMap<>();
        objects.stream(
                WaitingEventRow.class,
                Query.select("ID, ACTOR_KEY, SINCE"),
                row -> groups.merge(row.getActorKey(), new Group(row.getID(), 1, row.getSince()), Group::with));
        return groups;
    }

    @Override
    public long actorCount() {
        return groups().size();
    }

    @Override
    public Optional<WaitingActor> actor(String key) {
        int events = objects.count(WaitingEventRow.class, "ACTOR_KEY = ?", key);
        Query oldest = Query.select().where("ACTOR_KEY = ?", key).order("ID").limit(1);
        return Arrays.stream(objects.find(WaitingEventRow.class, oldest))
                .findFirst()
                .map(row -> actor(row, new Group(row.getID(), events, row.getSince())));
    }

    private WaitingActor actor(WaitingEventRow row, Group group) {
        Actor actor = reader.readKept(row.getEvent()).actor();
        return new WaitingActor(row.getActorKey(), actor, group.events(), Instant.ofEpochMilli(group.since()));
    }

    @Override
    public List<WaitingEvent> of(WaitingActor actor, int limit) {
        Query query =
                Query.select().where("ACTOR_KEY = ?", actor.key()).order("ID").limit(limit);
        return Arrays.stream(objects.find(WaitingEventRow.class, query))
                .map(row -> new WaitingEvent(row.getStatement(), actor.actor(), row.getEvent(), meaning(row)))
                .toList();
    }

    private static Optional<Meaning> meaning(WaitingEventRow row) {
        return Optional.ofNullable(row.getMeaning())
                .filter(word -> !word.isEmpty())
                .map(Meaning::valueOf);
    }

    /** What waits for one Actor, and one row that says who that is. */
    private record Group(int row, long events, long since) {
        Group with(Group other) {
            return new Group(Math.min(row, other.row), events + other.events, Math.min(since, other.since));
        }
    }
}
