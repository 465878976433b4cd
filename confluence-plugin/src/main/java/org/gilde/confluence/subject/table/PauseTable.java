package org.gilde.confluence.subject.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Pauses in tables. */
public final class PauseTable implements Pauses {
    private final ActiveObjects objects;

    /** Tables of these. */
    public PauseTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Instant> since(PersonKey person) {
        return lasting(person).findFirst().map(row -> Instant.ofEpochMilli(row.getSince()));
    }

    private Stream<PauseRow> lasting(PersonKey person) {
        Query query = Query.select().where("PERSON = ?", person.value()).order("ID");
        return Arrays.stream(objects.find(PauseRow.class, query))
                .filter(row -> read(row).ended().isEmpty()); // absent in rows of earlier versions, which no SQL calls 0
    }

    @Override
    public Map<PersonKey, List<Pause>> of(Set<PersonKey> people) {
        List<String> keys = people.stream().map(PersonKey::value).toList();
        return Rows.in(objects, PauseRow.class, "PERSON", keys).stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonKey(row.getPerson()),
                        Collectors.mapping(PauseTable::read, Collectors.toList())));
    }

    private static Pause read(PauseRow row) {
        return new Pause(
                Instant.ofEpochMilli(row.getSince()),
                Optional.of(row.getEnded()).filter(end -> end != 0).map(Instant::ofEpochMilli));
    }

    @Override
    public void begin(PersonKey person, Instant now) {
        if (since(person).isEmpty()) {
            objects.create(
                    PauseRow.class,
                    new DBParam("PERSON", person.value()),
                    new DBParam("SINCE", now.toEpochMilli()),
                    new DBParam("ENDED", 0L));
        }
    }

    @Override
    public void end(PersonKey person, Instant now) {
        lasting(person).forEach(row -> {
            row.setEnded(now.toEpochMilli());
            row.save();
        });
    }

    @Override
    public void count(Map<PersonKey, Integer> withheld, LocalDate day) {
        Map<String, PersonKey> people = new HashMap<>();
        withheld.keySet().forEach(person -> people.put(Sha256.of(person.value() + "\n" + day), person));
        Map<String, PersonKey> fresh = new HashMap<>(people);
        for (WithheldRow row : Rows.in(objects, WithheldRow.class, "DAY_KEY", people.keySet())) {
            Optional.ofNullable(fresh.remove(row.getDayKey())).ifPresent(person -> {
                row.setEvents(row.getEvents() + withheld.getOrDefault(person, 0));
                row.save();
            });
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        fresh.forEach((key, person) -> rows.add(
                Map.of("DAY_KEY", key, "PERSON", person.value(), "EPOCH_DAY", day.toEpochDay(), "EVENTS", (long)
                        withheld.getOrDefault(person, 0))));
        Rows.create(objects, WithheldRow.class, rows);
    }

    @Override
    public List<Day> withheld(PersonKey person, int most) {
        Query query = Query.select()
                .where("PERSON = ?", person.value())
                .order("EPOCH_DAY DESC")
                .limit(most);
        return Arrays.stream(objects.find(WithheldRow.class, query))
                .map(row -> new Day(LocalDate.ofEpochDay(row.getEpochDay()), row.getEvents()))
                .toList();
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(PauseRow.class, "PERSON = ?", person.value());
        objects.deleteWithSQL(WithheldRow.class, "PERSON = ?", person.value());
    }
}
