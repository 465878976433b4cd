package org.gilde.confluence.coaching.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.coaching.CoachChoices;
import org.gilde.confluence.people.PersonKey;

/** Whom members named as their coach, in a table. */
public final class CoachTable implements CoachChoices {
    private final ActiveObjects objects;

    /** A table of these. */
    public CoachTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return row(person).map(row -> new PersonKey(row.getCoach()));
    }

    private Optional<CoachRow> row(PersonKey person) {
        return Arrays.stream(objects.find(CoachRow.class, Query.select().where("PERSON = ?", person.value())))
                .findFirst();
    }

    @Override
    public Set<PersonKey> naming(PersonKey coach) {
        return Arrays.stream(objects.find(CoachRow.class, Query.select().where("COACH = ?", coach.value())))
                .map(row -> new PersonKey(row.getPerson()))
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(PersonKey person, PersonKey coach) {
        Optional<CoachRow> before = row(person);
        if (before.isPresent()) {
            before.get().setCoach(coach.value());
            before.get().save();
        } else {
            objects.create(CoachRow.class, new DBParam("PERSON", person.value()), new DBParam("COACH", coach.value()));
        }
    }

    @Override
    public void end(PersonKey person) {
        objects.deleteWithSQL(CoachRow.class, "PERSON = ?", person.value());
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(CoachRow.class, "PERSON = ? OR COACH = ?", person.value(), person.value());
    }
}
