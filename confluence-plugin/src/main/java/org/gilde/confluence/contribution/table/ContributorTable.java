package org.gilde.confluence.contribution.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import org.gilde.confluence.contribution.Contributors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Who chose to let the organization know what they do, in a table. */
public final class ContributorTable implements Contributors {
    private final ActiveObjects objects;

    /** A table of these. */
    public ContributorTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Set<PersonKey> among(Set<PersonKey> people) {
        return rows(people).stream()
                .filter(row -> row.getChosen() == 1)
                .map(row -> new PersonKey(row.getPerson()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean ever(PersonKey person) {
        return !rows(Set.of(person)).isEmpty();
    }

    @Override
    public void choose(PersonKey person, boolean isOn) {
        List<ContributorRow> known = rows(Set.of(person));
        if (known.isEmpty() && isOn) {
            objects.create(ContributorRow.class, new DBParam("PERSON", person.value()), new DBParam("CHOSEN", 1));
        }
        known.forEach(row -> {
            row.setChosen(isOn ? 1 : 0);
            row.save();
        });
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(ContributorRow.class, "PERSON = ?", person.value());
    }

    private List<ContributorRow> rows(Collection<PersonKey> people) {
        return Rows.in(
                objects,
                ContributorRow.class,
                "PERSON",
                people.stream().map(PersonKey::value).toList());
    }
}
