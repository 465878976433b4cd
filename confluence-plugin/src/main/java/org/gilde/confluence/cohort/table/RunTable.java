package org.gilde.confluence.cohort.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.cohort.Runs;
import org.gilde.confluence.learning.RunSigns;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** What Statements say of course runs, in tables. */
public final class RunTable implements RunSigns, Runs {
    private final ActiveObjects objects;

    /** Tables of these. */
    public RunTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void keep(Collection<Sign> signs) {
        Set<String> ids = signs.stream().map(Sign::statementId).collect(Collectors.toSet());
        Map<String, SignRow> rows = Rows.in(objects, SignRow.class, "STATEMENT", ids).stream()
                .collect(Collectors.toMap(SignRow::getStatement, Function.identity()));
        List<Map<String, Object>> created = new ArrayList<>();
        for (Sign sign : signs) {
            SignRow row = rows.get(sign.statementId());
            if (row == null) {
                created.add(columns(sign));
            } else {
                row.setPerson(sign.person().map(PersonKey::value).orElse(null));
                row.save();
            }
        }
        Rows.create(objects, SignRow.class, created);
        note(signs.stream().map(Sign::run).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Object> columns(Sign sign) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("STATEMENT", sign.statementId());
        columns.put("RUN_KEY", Sha256.of(sign.run()));
        columns.put("RUN_IRI", sign.run());
        columns.put("JOINS", sign.joins());
        columns.put("HAPPENED_AT", sign.at().toEpochMilli());
        sign.person().ifPresent(person -> columns.put("PERSON", person.value()));
        return columns;
    }

    private void note(Set<String> runs) {
        runs.forEach(run ->
                objects.create(RunNoteRow.class, new DBParam("RUN_IRI", run), new DBParam("RUN_KEY", Sha256.of(run))));
    }

    @Override
    public Map<String, Boolean> letGo(Set<String> statementIds) {
        Map<String, Boolean> joins = new HashMap<>();
        Set<String> runs = new TreeSet<>();
        for (SignRow row : Rows.in(objects, SignRow.class, "STATEMENT", statementIds)) {
            row.setPerson(null);
            row.save();
            joins.put(row.getStatement(), row.isJoins());
            runs.add(row.getRunIri());
        }
        note(runs);
        return joins;
    }

    @Override
    public void takeBack(Set<String> statementIds) {
        List<SignRow> rows = Rows.in(objects, SignRow.class, "STATEMENT", statementIds);
        Rows.delete(objects, SignRow.class, "STATEMENT", statementIds);
        note(rows.stream().map(SignRow::getRunIri).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public List<Sign> of(String run) {
        return Arrays.stream(objects.find(SignRow.class, Query.select().where("RUN_KEY = ?", Sha256.of(run))))
                .map(row -> new Sign(
                        row.getStatement(),
                        row.getRunIri(),
                        Optional.ofNullable(row.getPerson()).map(PersonKey::new),
                        row.isJoins(),
                        Instant.ofEpochMilli(row.getHappenedAt())))
                .toList();
    }

    @Override
    public Map<String, Integer> noted() {
        return Arrays.stream(objects.find(RunNoteRow.class))
                .collect(Collectors.toMap(RunNoteRow::getRunIri, RunNoteRow::getID, Math::max));
    }

    @Override
    public void settled(String run, int latest) {
        objects.deleteWithSQL(RunNoteRow.class, "RUN_KEY = ? AND ID <= ?", Sha256.of(run), latest);
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(SignRow.class, "PERSON = ?", person.value());
    }
}
