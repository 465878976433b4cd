package org.gilde.confluence.cohort.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Cohorts;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.CohortLinks;
import org.gilde.confluence.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Cohorts in a table, each reading in one query. */
public final class CohortTable implements Cohorts, CohortLinks {
    private final ActiveObjects objects;

    /** A table of these. */
    public CohortTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public Optional<Cohort> find(long id) {
        return read(Query.select().where("ID = ?", id)).findFirst();
    }

    @Override
    public Optional<Cohort> ofRun(String run) {
        return read(Query.select().where("ORIGIN_KEY = ?", Sha256.of(run))).findFirst();
    }

    @Override
    public Optional<Cohort> of(String community) {
        return read(Query.select()
                        .where("SPACE_KEY = ? AND STANDING <> ?", community, CohortStanding.ENDED.name())
                        .order("ID"))
                .findFirst();
    }

    @Override
    public boolean isLinked(String community) {
        return of(community)
                .filter(cohort -> cohort.standing() == CohortStanding.LINKED)
                .isPresent();
    }

    @Override
    public List<Cohort> under(String parent) {
        return read(Query.select().where("PARENT_KEY = ?", parent).order("ID DESC"))
                .toList();
    }

    @Override
    public List<Cohort> all(CohortStanding standing) {
        return read(Query.select().where("STANDING = ?", standing.name()).order("ID DESC"))
                .toList();
    }

    @Override
    public List<Cohort> due(Instant now) {
        return read(Query.select().where("DUE_AT <= ?", now.toEpochMilli()).order("DUE_AT, ID"))
                .toList();
    }

    @Override
    public Cohort add(Cohort cohort) {
        boolean isRun = cohort.source() == Source.STATEMENTS;
        CohortRow row = objects.create(
                CohortRow.class,
                new DBParam(
                        "ORIGIN_KEY",
                        isRun ? Sha256.of(cohort.origin()) : UUID.randomUUID().toString()),
                new DBParam("SOURCE", cohort.source().name()),
                new DBParam("STANDING", cohort.standing().name()),
                new DBParam("DUE_AT", cohort.due().toEpochMilli()));
        write(cohort, row);
        return read(row);
    }

    @Override
    public void keep(Cohort cohort) {
        change(cohort.id(), row -> write(cohort, row));
    }

    @Override
    public void hold(long id) {
        change(id, row -> {
            row.setRevision(row.getRevision() + 1);
            row.save();
        });
    }

    @Override
    public void wake(long id, Instant now) {
        change(id, row -> due(row, now));
    }

    @Override
    public void rest(Cohort read, Instant until) {
        change(read.id(), row -> {
            if (row.getDueAt() == read.due().toEpochMilli()) {
                due(row, until);
            }
        });
    }

    private static void due(CohortRow row, Instant when) {
        row.setDueAt(when.toEpochMilli());
        row.save();
    }

    private void change(long id, Consumer<CohortRow> change) {
        rows(Query.select().where("ID = ?", id)).forEach(change);
    }

    private Stream<CohortRow> rows(Query query) {
        return Arrays.stream(objects.find(CohortRow.class, query));
    }

    private Stream<Cohort> read(Query query) {
        return rows(query).map(CohortTable::read);
    }

    private static void write(Cohort cohort, CohortRow row) {
        row.setSource(cohort.source().name());
        row.setOrigin(text(cohort.origin()));
        row.setRunName(text(cohort.name()));
        row.setParentKey(text(cohort.parent()));
        row.setSpaceKey(text(cohort.community()));
        row.setStanding(cohort.standing().name());
        row.setListNumber(cohort.list());
        row.setSinceAt(cohort.since().toEpochMilli());
        row.save();
    }

    private static Cohort read(CohortRow row) {
        return new Cohort(
                row.getID(),
                Source.valueOf(row.getSource()),
                said(row.getOrigin()),
                said(row.getRunName()),
                said(row.getParentKey()),
                said(row.getSpaceKey()),
                CohortStanding.valueOf(row.getStanding()),
                row.getListNumber(),
                Instant.ofEpochMilli(row.getSinceAt()),
                Instant.ofEpochMilli(row.getDueAt()));
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
