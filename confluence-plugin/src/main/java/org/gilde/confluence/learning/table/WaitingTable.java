package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.UnmatchedActor;
import org.gilde.confluence.learning.WaitingEvents;

/** Events nobody matches, in tables: under a keyed hash of their Actor, whose readable form goes with the last one. */
public final class WaitingTable implements WaitingEvents {
    private final ActiveObjects objects;
    private final ActorKeys keys;
    private final Clock clock;

    /** Tables of these. */
    public WaitingTable(ActiveObjects objects, ActorKeys keys, Clock clock) {
        this.objects = objects;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Set<String> find(Set<String> statementIds) {
        return Rows.in(objects, WaitingEventRow.class, "STATEMENT", statementIds).stream()
                .map(WaitingEventRow::getStatement)
                .collect(Collectors.toSet());
    }

    @Override
    public void add(WaitingEvent event) {
        String key = keys.of(event.actor());
        Optional<WaitingActorRow> row = row(key);
        if (row.isPresent()) {
            count(row.get(), 1);
        } else {
            create(key, event);
        }
        objects.create(
                WaitingEventRow.class,
                new DBParam("STATEMENT", event.statementId()),
                new DBParam("ACTOR_KEY", key),
                new DBParam("EVENT", event.json()));
    }

    private void create(String key, WaitingEvent event) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("ACTOR_KEY", key);
        columns.put("KIND", event.actor().kind().name());
        columns.put("NAME", event.actor().name());
        columns.put("HOME_PAGE", event.actor().homePage());
        columns.put("SEVERAL", event.several());
        columns.put("EVENTS", 1);
        columns.put("SINCE", clock.millis());
        objects.create(WaitingActorRow.class, columns);
    }

    @Override
    public void remove(Set<String> statementIds) {
        Map<String, Integer> ended = new TreeMap<>();
        for (WaitingEventRow row : Rows.in(objects, WaitingEventRow.class, "STATEMENT", statementIds)) {
            ended.merge(row.getActorKey(), 1, Integer::sum);
            objects.delete(row);
        }
        ended.forEach((key, events) -> row(key).ifPresent(row -> count(row, -events)));
    }

    private void count(WaitingActorRow row, int more) {
        row.setEvents(row.getEvents() + more);
        row.save();
        if (row.getEvents() <= 0) {
            objects.delete(row);
        }
    }

    private Optional<WaitingActorRow> row(String key) {
        return Arrays.stream(objects.find(WaitingActorRow.class, "ACTOR_KEY = ?", key))
                .findFirst();
    }

    @Override
    public List<WaitingActor> actors(long after, int limit) {
        Query query = Query.select().where("ID > ?", after).order("ID").limit(limit);
        return Arrays.stream(objects.find(WaitingActorRow.class, query))
                .map(row -> new WaitingActor(row.getID(), actor(row), row.isSeveral()))
                .toList();
    }

    @Override
    public List<WaitingEvent> of(Actor actor, int limit) {
        Query query = Query.select()
                .where("ACTOR_KEY = ?", keys.of(actor))
                .order("ID")
                .limit(limit);
        return Arrays.stream(objects.find(WaitingEventRow.class, query))
                .map(row -> new WaitingEvent(row.getStatement(), actor, false, row.getEvent()))
                .toList();
    }

    @Override
    public void mark(Actor actor, boolean several) {
        row(keys.of(actor)).ifPresent(row -> {
            row.setSeveral(several);
            row.save();
        });
    }

    @Override
    public long events() {
        return objects.count(WaitingEventRow.class);
    }

    @Override
    public List<UnmatchedActor> list(int limit) {
        Query query = Query.select().order("EVENTS DESC, ID").limit(limit);
        return Arrays.stream(objects.find(WaitingActorRow.class, query))
                .map(row -> new UnmatchedActor(
                        actor(row).readable(), row.isSeveral(), row.getEvents(), Instant.ofEpochMilli(row.getSince())))
                .toList();
    }

    private static Actor actor(WaitingActorRow row) {
        return new Actor(
                Actor.Kind.valueOf(row.getKind()),
                row.getName(),
                Optional.ofNullable(row.getHomePage()).orElse(""));
    }
}
