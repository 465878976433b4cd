package org.gilde.confluence.matching.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.gilde.confluence.matching.Change;
import org.gilde.confluence.matching.Change.Decided;
import org.gilde.confluence.matching.Change.Reordered;
import org.gilde.confluence.matching.Change.Undone;
import org.gilde.confluence.matching.Changes;
import org.gilde.confluence.matching.Rules;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.jspecify.annotations.Nullable;

/** The history of matching, in a table. */
public final class ChangeTable implements Changes {
    private static final String RULES = "RULES";
    private static final String PERSON = "PERSON";
    private static final String NOBODY = "NOBODY";

    private final ActiveObjects objects;

    /** A table of these. */
    public ChangeTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Change> rules() {
        return find(Query.select()
                        .where("KIND = ? AND UNDONE_AT = ?", RULES, 0L)
                        .order("ID DESC")
                        .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public List<Change> latest(int from, int limit) {
        return find(Query.select().order("ID DESC").offset(from).limit(limit));
    }

    @Override
    public long count() {
        return objects.count(MatchChangeRow.class);
    }

    @Override
    public Optional<Change> find(long id) {
        return find(Query.select().where("ID = ?", id)).stream().findFirst();
    }

    private List<Change> find(Query query) {
        return Arrays.stream(objects.find(MatchChangeRow.class, query))
                .map(ChangeTable::read)
                .toList();
    }

    @Override
    public long add(Change change) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("MADE_AT", change.when().toEpochMilli());
        columns.put("EVENTS", change.events());
        columns.put("UNDONE_AT", 0L);
        change.who().ifPresent(who -> columns.put("WHO", who.value()));
        if (change.what() instanceof Reordered reordered) {
            columns.put("KIND", RULES);
            columns.put("RULES", Rules.text(reordered.rules()));
        } else if (change.what() instanceof Decided decided) {
            columns.put("KIND", decided.nobody() ? NOBODY : PERSON);
            columns.put("ACTOR_KEY", decided.actorKey());
            decided.person().ifPresent(person -> columns.put("PERSON", person.value()));
        }
        return objects.create(MatchChangeRow.class, columns).getID();
    }

    @Override
    public void count(Map<Long, Integer> events) {
        for (MatchChangeRow row : Rows.in(objects, MatchChangeRow.class, "ID", ids(events.keySet()))) {
            row.setEvents(row.getEvents() + events.getOrDefault((long) row.getID(), 0));
            row.save();
        }
    }

    private static List<Integer> ids(Set<Long> changes) {
        return changes.stream().map(Long::intValue).toList();
    }

    @Override
    public void undo(long id, PersonKey who, Instant when) {
        for (MatchChangeRow row : Rows.in(objects, MatchChangeRow.class, "ID", ids(Set.of(id)))) {
            row.setUndoneAt(when.toEpochMilli());
            row.setUndoneBy(who.value());
            row.save();
        }
    }

    @Override
    public Set<Long> undone() {
        Set<Long> ids = new HashSet<>();
        objects.stream(
                MatchChangeRow.class,
                Query.select("ID").where("UNDONE_AT > ?", 0L),
                row -> ids.add((long) row.getID()));
        return ids;
    }

    @Override
    public void forget(PersonKey person) {
        Query query = Query.select()
                .where("WHO = ? OR PERSON = ? OR UNDONE_BY = ?", person.value(), person.value(), person.value());
        for (MatchChangeRow row : objects.find(MatchChangeRow.class, query)) {
            row.setWho(without(row.getWho(), person));
            row.setPerson(without(row.getPerson(), person));
            row.setUndoneBy(without(row.getUndoneBy(), person));
            row.save();
        }
    }

    private static @Nullable String without(@Nullable String value, PersonKey person) {
        return person.value().equals(value) ? null : value;
    }

    private static Change read(MatchChangeRow row) {
        return new Change(
                row.getID(),
                person(row.getWho()),
                Instant.ofEpochMilli(row.getMadeAt()),
                what(row),
                row.getEvents(),
                row.getUndoneAt() == 0
                        ? Optional.empty()
                        : Optional.of(new Undone(person(row.getUndoneBy()), Instant.ofEpochMilli(row.getUndoneAt()))));
    }

    private static Change.What what(MatchChangeRow row) {
        return RULES.equals(row.getKind())
                ? new Reordered(Rules.read(text(row.getRules())).orElse(List.of()))
                : new Decided(text(row.getActorKey()), person(row.getPerson()), NOBODY.equals(row.getKind()));
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    private static Optional<PersonKey> person(@Nullable String value) {
        return Optional.ofNullable(value).map(PersonKey::new);
    }
}
