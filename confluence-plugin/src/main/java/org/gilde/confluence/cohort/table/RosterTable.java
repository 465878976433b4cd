package org.gilde.confluence.cohort.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.gilde.confluence.cohort.Roster;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Whom cohorts brought in, in a table whose unique key lets only one of two do it. */
public final class RosterTable implements Roster {
    private final ActiveObjects objects;

    /** A table of these. */
    public RosterTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Map<PersonKey, Way> of(long cohort) {
        return Arrays.stream(objects.find(RosterRow.class, Query.select().where("COHORT = ?", cohort)))
                .collect(Collectors.toMap(row -> new PersonKey(row.getPerson()), row -> Way.valueOf(row.getWay())));
    }

    @Override
    public int count(long cohort) {
        return objects.count(RosterRow.class, Query.select().where("COHORT = ?", cohort));
    }

    @Override
    public void add(long cohort, Collection<PersonKey> people, Way way) {
        List<Map<String, Object>> rows = new ArrayList<>();
        people.forEach(person -> rows.add(Map.of(
                "ROSTER_KEY", key(cohort, person), "COHORT", cohort, "PERSON", person.value(), "WAY", way.name())));
        Rows.create(objects, RosterRow.class, rows);
    }

    @Override
    public void remove(long cohort, Collection<PersonKey> people) {
        Rows.delete(
                objects,
                RosterRow.class,
                "ROSTER_KEY",
                people.stream().map(person -> key(cohort, person)).toList());
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(RosterRow.class, "PERSON = ?", person.value());
    }

    private static String key(long cohort, PersonKey person) {
        return Sha256.of(cohort + "\n" + person.value());
    }
}
