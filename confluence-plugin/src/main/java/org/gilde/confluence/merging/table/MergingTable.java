package org.gilde.confluence.merging.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.merging.MergingJournal;
import org.gilde.confluence.people.PersonKey;

/** Communities that merge, in a table. */
public final class MergingTable implements MergingJournal {
    private final ActiveObjects objects;

    /** A table of these. */
    public MergingTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void propose(String from, String into, Instant now) {
        withdraw(from);
        if (find(from).isEmpty()) {
            objects.create(
                    MergingRow.class,
                    new DBParam("FROM_KEY", from),
                    new DBParam("INTO_KEY", into),
                    new DBParam("PROGRESS", State.PROPOSED.name()),
                    new DBParam("TOUCHED", now.toEpochMilli()));
        }
    }

    @Override
    public void withdraw(String from) {
        objects.deleteWithSQL(MergingRow.class, "FROM_KEY = ? AND PROGRESS = ?", from, State.PROPOSED.name());
    }

    @Override
    public void agreed(String from, PersonKey actor, Instant now) {
        change(from, State.PROPOSED, now, row -> {
            row.setProgress(State.RUNNING.name());
            row.setPerson(actor.value());
        });
    }

    @Override
    public Optional<Entry> find(String from) {
        return rows(Query.select().where("FROM_KEY = ?", from)).findFirst().map(MergingTable::read);
    }

    @Override
    public List<Entry> proposedTo(String into) {
        return rows(Query.select()
                        .where("INTO_KEY = ? AND PROGRESS = ?", into, State.PROPOSED.name())
                        .order("ID"))
                .map(MergingTable::read)
                .toList();
    }

    @Override
    public List<Entry> running() {
        return rows(Query.select().where("PROGRESS = ?", State.RUNNING.name()).order("ID"))
                .map(MergingTable::read)
                .toList();
    }

    @Override
    public Map<String, String> merged() {
        return rows(Query.select().where("PROGRESS = ?", State.DONE.name()))
                .collect(Collectors.toMap(MergingRow::getFromKey, MergingRow::getIntoKey));
    }

    @Override
    public void passed(String from, String step, Instant now) {
        change(from, State.RUNNING, now, row -> row.setLastStep(step));
    }

    @Override
    public void failed(String from, Instant now) {
        change(from, State.RUNNING, now, row -> {});
    }

    @Override
    public void finished(String from, Instant now) {
        change(from, State.RUNNING, now, row -> {
            row.setProgress(State.DONE.name());
            row.setPerson(null);
        });
    }

    private void change(String from, State in, Instant now, Consumer<MergingRow> change) {
        rows(Query.select().where("FROM_KEY = ? AND PROGRESS = ?", from, in.name()))
                .forEach(row -> {
                    change.accept(row);
                    row.setTouched(now.toEpochMilli());
                    row.save();
                });
    }

    private Stream<MergingRow> rows(Query query) {
        return Arrays.stream(objects.find(MergingRow.class, query));
    }

    private static Entry read(MergingRow row) {
        return new Entry(
                row.getFromKey(),
                row.getIntoKey(),
                State.valueOf(row.getProgress()),
                Optional.ofNullable(row.getPerson()).map(PersonKey::new),
                Optional.ofNullable(row.getLastStep()),
                Instant.ofEpochMilli(row.getTouched()));
    }
}
