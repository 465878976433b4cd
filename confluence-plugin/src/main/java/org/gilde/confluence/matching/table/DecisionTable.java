package org.gilde.confluence.matching.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.matching.Decisions;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** What was decided about single Actors, in a table. */
public final class DecisionTable implements Decisions {
    private static final String PERSON = "PERSON";
    private static final String NOBODY = "NOBODY";
    private static final String NOT = "NOT";

    private final ActiveObjects objects;

    /** A table of these. */
    public DecisionTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Map<String, Word> of(Collection<String> actorKeys) {
        Map<String, List<MatchDecisionRow>> rows =
                Rows.in(objects, MatchDecisionRow.class, "ACTOR_KEY", new HashSet<>(actorKeys)).stream()
                        .collect(Collectors.groupingBy(MatchDecisionRow::getActorKey));
        Map<String, Word> words = new HashMap<>();
        rows.forEach((key, some) -> words.put(key, word(some)));
        return words;
    }

    private static Word word(List<MatchDecisionRow> rows) {
        Optional<MatchDecisionRow> decided =
                rows.stream().filter(row -> !NOT.equals(row.getKind())).findFirst();
        List<MatchDecisionRow> denied =
                rows.stream().filter(row -> NOT.equals(row.getKind())).toList();
        return new Word(
                decided.flatMap(DecisionTable::person),
                decided.filter(row -> NOBODY.equals(row.getKind())).isPresent(),
                decided.map(MatchDecisionRow::getChangeId).orElse(0L),
                denied.stream().flatMap(row -> person(row).stream()).collect(Collectors.toSet()),
                denied.stream()
                        .flatMap(row -> Optional.ofNullable(row.getNote()).stream())
                        .toList(),
                decided.map(MatchDecisionRow::getDropped).orElse(0L));
    }

    private static Optional<PersonKey> person(MatchDecisionRow row) {
        return Optional.ofNullable(row.getPerson()).map(PersonKey::new);
    }

    @Override
    public void decide(String actorKey, Optional<PersonKey> person, long change) {
        objects.deleteWithSQL(MatchDecisionRow.class, "DECISION_KEY = ?", actorKey);
        Map<String, Object> columns = columns(actorKey, actorKey, person.isPresent() ? PERSON : NOBODY);
        columns.put("CHANGE_ID", change);
        person.ifPresent(some -> columns.put("PERSON", some.value()));
        objects.create(MatchDecisionRow.class, columns);
        for (MatchDecisionRow row : Rows.in(objects, MatchDecisionRow.class, "ACTOR_KEY", Set.of(actorKey))) {
            row.setNote(null);
            row.save();
        }
    }

    @Override
    public void undo(long change) {
        objects.deleteWithSQL(MatchDecisionRow.class, "CHANGE_ID = ?", change);
    }

    @Override
    public void deny(String actorKey, PersonKey person, String note, Instant when) {
        String key = Sha256.of(actorKey + "\n" + person.value());
        objects.deleteWithSQL(MatchDecisionRow.class, "DECISION_KEY = ?", key);
        Map<String, Object> columns = columns(key, actorKey, NOT);
        columns.put("PERSON", person.value());
        columns.put("MADE_AT", when.toEpochMilli());
        if (!note.isEmpty()) {
            columns.put("NOTE", note);
        }
        objects.create(MatchDecisionRow.class, columns);
    }

    private static Map<String, Object> columns(String key, String actorKey, String kind) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("DECISION_KEY", key);
        columns.put("ACTOR_KEY", actorKey);
        columns.put("KIND", kind);
        columns.put("CHANGE_ID", 0L);
        columns.put("MADE_AT", 0L);
        columns.put("DROPPED", 0L);
        return columns;
    }

    @Override
    public void dropped(Map<String, Integer> events) {
        Set<String> keys = events.keySet();
        for (MatchDecisionRow row : Rows.in(objects, MatchDecisionRow.class, "DECISION_KEY", keys)) {
            row.setDropped(row.getDropped() + events.getOrDefault(row.getActorKey(), 0));
            row.save();
        }
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(MatchDecisionRow.class, "PERSON = ?", person.value());
    }
}
