package org.gilde.confluence.leaving.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.leaving.Leavers;
import org.gilde.confluence.people.PersonKey;

/** Who left, in a table. */
public final class LeaverTable implements Leavers {
    private final ActiveObjects objects;

    /** A table of these. */
    public LeaverTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void add(PersonKey person, Instant due) {
        if (objects.count(LeaverRow.class, "PERSON = ?", person.value()) == 0) {
            objects.create(
                    LeaverRow.class, new DBParam("PERSON", person.value()), new DBParam("DUE_AT", due.toEpochMilli()));
        }
    }

    @Override
    public List<PersonKey> due(Instant now, int limit) {
        Query query = Query.select()
                .where("DUE_AT <= ?", now.toEpochMilli())
                .order("DUE_AT, ID")
                .limit(limit);
        return Arrays.stream(objects.find(LeaverRow.class, query))
                .map(row -> new PersonKey(row.getPerson()))
                .toList();
    }

    @Override
    public void remove(PersonKey person) {
        objects.deleteWithSQL(LeaverRow.class, "PERSON = ?", person.value());
    }
}
