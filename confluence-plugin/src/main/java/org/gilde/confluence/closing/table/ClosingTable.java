package org.gilde.confluence.closing.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.closing.ClosingJournal;
import org.gilde.confluence.people.PersonKey;

/** Learning Communities that are being closed, in a table whose unique key lets only one of two begin. */
public final class ClosingTable implements ClosingJournal {
    private final ActiveObjects objects;

    /** A table of these. */
    public ClosingTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void begin(Closing.Request request, Instant now) {
        ClosingRow row = objects.create(
                ClosingRow.class,
                new DBParam("SPACE_KEY", request.key()),
                new DBParam("PARENT_KEY", request.parent()),
                new DBParam("PERSON", request.person().value()),
                new DBParam("THANKS_TITLE", request.thanks().title()),
                new DBParam("GOES_ON", request.thanks().goesOn()),
                new DBParam("MOVED_UP", request.thanks().movedUp()),
                new DBParam("FAILURES", 0),
                new DBParam("TOUCHED", now.toEpochMilli()));
        if (!request.thanks().words().isEmpty()) {
            row.setThanksWords(request.thanks().words());
        }
        if (!request.moves().isEmpty()) {
            row.setMoves(MoveLines.write(request.moves()));
        }
        row.save();
    }

    @Override
    public Optional<Entry> find(String key) {
        return rows(Query.select().where("SPACE_KEY = ?", key))
                .map(ClosingTable::read)
                .findFirst();
    }

    @Override
    public List<Entry> all() {
        return rows(Query.select().order("ID")).map(ClosingTable::read).toList();
    }

    @Override
    public void passed(String key, String step, Instant now) {
        change(key, row -> {
            row.setLastStep(step);
            row.setFailures(0);
            row.setTouched(now.toEpochMilli());
        });
    }

    @Override
    public void failed(String key, Instant now) {
        change(key, row -> {
            row.setFailures(row.getFailures() + 1);
            row.setTouched(now.toEpochMilli());
        });
    }

    @Override
    public void end(String key) {
        objects.deleteWithSQL(ClosingRow.class, "SPACE_KEY = ?", key);
    }

    private void change(String key, Consumer<ClosingRow> change) {
        rows(Query.select().where("SPACE_KEY = ?", key)).forEach(row -> {
            change.accept(row);
            row.save();
        });
    }

    private Stream<ClosingRow> rows(Query query) {
        return Arrays.stream(objects.find(ClosingRow.class, query));
    }

    private static Entry read(ClosingRow row) {
        Closing.Thanks thanks = new Closing.Thanks(
                row.getThanksTitle(),
                Optional.ofNullable(row.getThanksWords()).orElse(""),
                row.getGoesOn(),
                row.getMovedUp());
        Closing.Request request = new Closing.Request(
                row.getSpaceKey(),
                row.getParentKey(),
                new PersonKey(row.getPerson()),
                thanks,
                Optional.ofNullable(row.getMoves()).map(MoveLines::read).orElseGet(List::of));
        return new Entry(
                request,
                Optional.ofNullable(row.getLastStep()),
                row.getFailures(),
                Instant.ofEpochMilli(row.getTouched()));
    }
}
