package org.gilde.confluence.participation.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import org.gilde.confluence.participation.OwnReading;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Who chose to have their own reading counted, in a table. */
public final class ReadingTable implements OwnReading {
    private final ActiveObjects objects;

    /** A table of these. */
    public ReadingTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Set<PersonKey> among(Set<PersonKey> people) {
        List<String> keys = people.stream().map(PersonKey::value).toList();
        return Rows.in(objects, ReadingRow.class, "PERSON", keys).stream()
                .map(row -> new PersonKey(row.getPerson()))
                .collect(Collectors.toSet());
    }

    @Override
    public void choose(PersonKey person, boolean isCounted) {
        if (!isCounted) {
            objects.deleteWithSQL(ReadingRow.class, "PERSON = ?", person.value());
        } else if (among(Set.of(person)).isEmpty()) {
            objects.create(ReadingRow.class, new DBParam("PERSON", person.value()));
        }
    }
}
