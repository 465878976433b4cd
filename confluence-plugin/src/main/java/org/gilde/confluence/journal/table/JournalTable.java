package org.gilde.confluence.journal.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.journal.Journal;

/** The journal in a table, whose unique key lets only one of two begin. */
public final class JournalTable implements Journal {
    private final ActiveObjects objects;

    /** A table of these. */
    public JournalTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void begin(String community, String kind, String request, Instant now) {
        write(new Entry(community, kind, request, Optional.empty(), 0, now));
    }

    private void write(Entry entry) {
        Stream<DBParam> always = Stream.of(
                new DBParam("COMMUNITY", entry.community()),
                new DBParam("KIND", entry.kind()),
                new DBParam("REQUEST", entry.request()),
                new DBParam("FAILURES", entry.failures()),
                new DBParam("TOUCHED", entry.touched().toEpochMilli()));
        Stream<DBParam> step = entry.step().stream().map(name -> new DBParam("LAST_STEP", name));
        objects.create(JournalRow.class, Stream.concat(always, step).toArray(DBParam[]::new));
    }

    @Override
    public Optional<Entry> find(String community) {
        return rows(Query.select().where("COMMUNITY = ?", community))
                .findFirst()
                .map(JournalTable::read);
    }

    @Override
    public List<Entry> all(String kind) {
        return rows(Query.select().where("KIND = ?", kind).order("ID"))
                .map(JournalTable::read)
                .toList();
    }

    /** Of two who delete one row, the database tells one that there was a row: that one writes it anew. */
    @Override
    public boolean claim(Entry seen, Instant now) {
        int gone = objects.deleteWithSQL(
                JournalRow.class,
                "COMMUNITY = ? AND KIND = ? AND TOUCHED = ?",
                seen.community(),
                seen.kind(),
                seen.touched().toEpochMilli());
        if (gone == 0) {
            return false;
        }
        write(new Entry(seen.community(), seen.kind(), seen.request(), seen.step(), seen.failures(), now));
        return true;
    }

    @Override
    public void passed(String community, String step, Instant now) {
        change(community, row -> {
            row.setLastStep(step);
            row.setFailures(0);
            row.setTouched(now.toEpochMilli());
        });
    }

    @Override
    public void failed(String community, Instant now) {
        change(community, row -> {
            row.setFailures(row.getFailures() + 1);
            row.setTouched(now.toEpochMilli());
        });
    }

    @Override
    public void end(String community) {
        objects.deleteWithSQL(JournalRow.class, "COMMUNITY = ?", community);
    }

    private void change(String community, Consumer<JournalRow> change) {
        rows(Query.select().where("COMMUNITY = ?", community)).forEach(row -> {
            change.accept(row);
            row.save();
        });
    }

    private Stream<JournalRow> rows(Query query) {
        return Arrays.stream(objects.find(JournalRow.class, query));
    }

    private static Entry read(JournalRow row) {
        return new Entry(
                row.getCommunity(),
                row.getKind(),
                row.getRequest(),
                Optional.ofNullable(row.getLastStep()),
                row.getFailures(),
                Instant.ofEpochMilli(row.getTouched()));
    }
}
