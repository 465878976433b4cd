package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deed;
import org.gilde.confluence.participation.Deeds;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Deeds in a table. */
public final class DeedTable implements Deeds {
    private final ActiveObjects objects;

    /** A table of these. */
    public DeedTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void keep(Collection<Deed> deeds) {
        // In one order on every node: none waits for another that waits for it.
        Map<String, Deed> byKey = new TreeMap<>();
        deeds.forEach(deed -> byKey.putIfAbsent(Sha256.of(deed.identity()), deed));
        Set<String> known = Rows.in(objects, DeedRow.class, "DEED_KEY", byKey.keySet()).stream()
                .map(DeedRow::getDeedKey)
                .collect(Collectors.toSet());
        byKey.forEach((key, deed) -> {
            if (!known.contains(key)) {
                objects.create(
                        DeedRow.class,
                        new DBParam("DEED_KEY", key),
                        new DBParam("PERSON", deed.person().value()),
                        new DBParam("COMMUNITY", deed.community()),
                        new DBParam("ACT", deed.act().name()),
                        new DBParam("EPOCH_DAY", Math.toIntExact(deed.day().toEpochDay())));
            }
        });
    }

    @Override
    public void takeBack(Collection<String> identities) {
        Rows.delete(
                objects,
                DeedRow.class,
                "DEED_KEY",
                identities.stream().map(Sha256::of).toList());
    }

    @Override
    public Map<Act, Integer> of(PersonKey person, String community, LocalDate since) {
        Query query = Query.select()
                .where("PERSON = ? AND COMMUNITY = ? AND EPOCH_DAY >= ?", person.value(), community, day(since));
        Map<Act, Integer> counts = new EnumMap<>(Act.class);
        for (DeedRow row : objects.find(DeedRow.class, query)) {
            counts.merge(Act.valueOf(row.getAct()), 1, Integer::sum);
        }
        return counts;
    }

    @Override
    public Map<PersonKey, Act> highest(String community, LocalDate since, LocalDate before) {
        Query query = Query.select()
                .where("COMMUNITY = ? AND EPOCH_DAY >= ? AND EPOCH_DAY < ?", community, day(since), day(before));
        return Arrays.stream(objects.find(DeedRow.class, query))
                .collect(Collectors.toMap(
                        row -> new PersonKey(row.getPerson()),
                        row -> Act.valueOf(row.getAct()),
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(DeedRow.class, "PERSON = ?", person.value());
    }

    @Override
    public void forgetReading(PersonKey person) {
        objects.deleteWithSQL(DeedRow.class, "PERSON = ? AND ACT = ?", person.value(), Act.READ.name());
    }

    @Override
    public void forgetBefore(LocalDate day) {
        objects.deleteWithSQL(DeedRow.class, "EPOCH_DAY < ?", day(day));
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
