package org.gilde.confluence.cohort.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.cohort.Roster;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;

/** Whom cohorts brought in, in a table whose unique key lets only one of two do it. */
public final class RosterTable implements Roster {
    private static final int AT_ONCE = 500;

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
        people.forEach(person -> objects.create(
                RosterRow.class,
                new DBParam("ROSTER_KEY", key(cohort, person)),
                new DBParam("COHORT", cohort),
                new DBParam("PERSON", person.value()),
                new DBParam("WAY", way.name())));
    }

    @Override
    public void remove(long cohort, Collection<PersonKey> people) {
        Object[] keys = people.stream().map(person -> key(cohort, person)).toArray();
        for (int from = 0; from < keys.length; from += AT_ONCE) {
            Object[] some = Arrays.copyOfRange(keys, from, Math.min(keys.length, from + AT_ONCE));
            String marks = String.join(",", Collections.nCopies(some.length, "?"));
            objects.deleteWithSQL(RosterRow.class, "ROSTER_KEY IN (" + marks + ")", some);
        }
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(RosterRow.class, "PERSON = ?", person.value());
    }

    private static String key(long cohort, PersonKey person) {
        return Sha256.of(cohort + "\n" + person.value());
    }
}
