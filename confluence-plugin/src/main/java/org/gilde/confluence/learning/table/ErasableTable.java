package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningLog;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** What is kept of people's learning in tables, as erasing it takes it. */
public final class ErasableTable implements Erasable {
    private final ActiveObjects objects;
    private final LearningLog log;

    /** Tables of these, whose items are folded there. */
    public ErasableTable(ActiveObjects objects, LearningLog log) {
        this.objects = objects;
        this.log = log;
    }

    @Override
    public Items own(PersonKey person, Set<Long> ids) {
        return items(person, own(person.value(), ids));
    }

    @Override
    public Items all(PersonKey person) {
        Query query = Query.select().where("PERSON = ?", person.value());
        return items(person, List.of(objects.find(LearningItemRow.class, query)));
    }

    private static Items items(PersonKey person, List<LearningItemRow> rows) {
        Set<ItemKey> formal = new HashSet<>();
        Set<Long> informal = new HashSet<>();
        for (LearningItemRow row : rows) {
            if (row.isFormal()) {
                formal.add(new ItemKey(person, row.getActivity()));
            } else {
                informal.add((long) row.getID());
            }
        }
        return new Items(formal, informal);
    }

    private List<LearningItemRow> own(String person, Set<Long> ids) {
        List<Integer> known = ids.stream().map(Long::intValue).toList();
        return Rows.in(objects, LearningItemRow.class, "ID", known, query -> query, "PERSON = ?", person);
    }

    @Override
    public Map<String, Instant> statements(Set<ItemKey> items) {
        Map<String, Instant> statements = new HashMap<>();
        Rows.in(
                        objects,
                        EffectRow.class,
                        "ITEM_KEY",
                        items.stream().map(ItemKey::hash).toList())
                .forEach(row -> statements.put(row.getStatement(), Instant.ofEpochMilli(row.getHappenedAt())));
        return statements;
    }

    @Override
    public Map<String, Instant> statements(PersonKey person) {
        Map<String, Instant> statements = new HashMap<>();
        Query query = Query.select("ID, STATEMENT, HAPPENED_AT").where("PERSON = ?", person.value());
        objects.stream(
                EffectRow.class,
                query,
                row -> statements.put(row.getStatement(), Instant.ofEpochMilli(row.getHappenedAt())));
        return statements;
    }

    @Override
    public void remove(Set<String> statements, Set<ItemKey> items) {
        log.remove(statements);
        log.refold(items);
    }

    @Override
    public void removeInformal(PersonKey person, Set<Long> ids) {
        List<LearningItemRow> rows =
                own(person.value(), ids).stream().filter(row -> !row.isFormal()).toList();
        Set<String> topics = rows.stream().map(LearningItemRow::getActivity).collect(Collectors.toSet());
        ItemRows.delete(objects, rows);
        new InformalTable(objects).leave(topics);
    }
}
