package org.gilde.confluence.contribution.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.contribution.ChoiceHistory;
import org.gilde.confluence.people.PersonKey;

/** The organization's choices, in a table. */
public final class ChoiceTable implements ChoiceHistory {
    private final ActiveObjects objects;

    /** A table of these. */
    public ChoiceTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<Change> all() {
        return list(Query.select().order("ID DESC"));
    }

    @Override
    public Optional<Change> latest() {
        return list(Query.select().order("ID DESC").limit(1)).stream().findFirst();
    }

    private List<Change> list(Query query) {
        return Arrays.stream(objects.find(ChoiceRow.class, query))
                .map(row -> new Change(
                        row.getChosen() == 1, Instant.ofEpochMilli(row.getChosenAt()), new PersonKey(row.getPerson())))
                .toList();
    }

    @Override
    public void add(Change change) {
        objects.create(
                ChoiceRow.class,
                new DBParam("CHOSEN", change.isOn() ? 1 : 0),
                new DBParam("CHOSEN_AT", change.at().toEpochMilli()),
                new DBParam("PERSON", change.by().value()));
    }
}
