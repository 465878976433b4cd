package org.gilde.confluence.merging.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.merging.Merges;

/** Communities that merge, in a table. */
public final class MergesTable implements Merges {
    private final ActiveObjects objects;

    /** A table of these. */
    public MergesTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void propose(String from, String into) {
        withdraw(from);
        if (find(from).isEmpty()) {
            objects.create(
                    MergingRow.class,
                    new DBParam("FROM_KEY", from),
                    new DBParam("INTO_KEY", into),
                    new DBParam("PROGRESS", State.PROPOSED.name()));
        }
    }

    @Override
    public void withdraw(String from) {
        objects.deleteWithSQL(MergingRow.class, "FROM_KEY = ? AND PROGRESS = ?", from, State.PROPOSED.name());
    }

    @Override
    public void agreed(String from) {
        change(from, State.PROPOSED, State.AGREED);
    }

    @Override
    public Optional<Entry> find(String from) {
        return rows(Query.select().where("FROM_KEY = ?", from)).findFirst().map(MergesTable::read);
    }

    @Override
    public List<Entry> to(String into, State state) {
        return rows(Query.select()
                        .where("INTO_KEY = ? AND PROGRESS = ?", into, state.name())
                        .order("ID"))
                .map(MergesTable::read)
                .toList();
    }

    @Override
    public Map<String, String> merged() {
        return rows(Query.select().where("PROGRESS = ?", State.DONE.name()))
                .collect(Collectors.toMap(MergingRow::getFromKey, MergingRow::getIntoKey));
    }

    @Override
    public void done(String from) {
        change(from, State.AGREED, State.DONE);
    }

    private void change(String from, State before, State after) {
        rows(Query.select().where("FROM_KEY = ? AND PROGRESS = ?", from, before.name()))
                .forEach(row -> {
                    row.setProgress(after.name());
                    row.save();
                });
    }

    private Stream<MergingRow> rows(Query query) {
        return Arrays.stream(objects.find(MergingRow.class, query));
    }

    private static Entry read(MergingRow row) {
        return new Entry(row.getFromKey(), row.getIntoKey(), State.valueOf(row.getProgress()));
    }
}
