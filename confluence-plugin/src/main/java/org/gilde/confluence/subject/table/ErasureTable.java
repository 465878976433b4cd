package org.gilde.confluence.subject.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Elsewhere;
import org.gilde.confluence.subject.Erasures;
import org.gilde.confluence.subject.RemoteErasing;

/** What people had erased, in a table. */
public final class ErasureTable implements Erasures {
    private final ActiveObjects objects;

    /** A table of these. */
    public ErasureTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void begin(PersonKey person, Instant asked, Scope scope, int items) {
        objects.create(
                ErasureRow.class,
                new DBParam("PERSON", person.value()),
                new DBParam("ASKED", asked.toEpochMilli()),
                new DBParam("SCOPE", scope.name()),
                new DBParam("ITEMS", items),
                new DBParam("GONE", 0L),
                new DBParam("BEGUN", 0L),
                new DBParam("LOOKED", 0L),
                new DBParam("FINISHED", 0L));
    }

    @Override
    public void gone(PersonKey person, Instant asked, Instant when) {
        change(person, asked, row -> row.setGone(when.toEpochMilli()));
    }

    @Override
    public void remote(PersonKey person, Instant asked, RemoteErasing.Answer answer) {
        change(person, asked, row -> {
            row.setRemote(answer.remote().name());
            row.setBegun(answer.begun().orElse(0));
            row.setElsewhere(ElsewhereText.write(answer.elsewhere()));
        });
    }

    @Override
    public void elsewhere(PersonKey person, Instant asked, List<Elsewhere> elsewhere, Instant looked) {
        boolean isOpen = elsewhere.stream().anyMatch(each -> each.state().isOpen());
        change(person, asked, row -> {
            row.setElsewhere(ElsewhereText.write(elsewhere));
            row.setLooked(looked.toEpochMilli());
            row.setBegun(isOpen ? row.getBegun() : 0);
        });
    }

    @Override
    public List<Erasure> openElsewhere(int most) {
        Query query = Query.select()
                .where("FINISHED <> ? AND BEGUN <> ?", 0L, 0L)
                .order("LOOKED, ID")
                .limit(most);
        return rows(query).map(ErasureTable::read).toList();
    }

    @Override
    public void finished(PersonKey person, Instant asked, Instant when) {
        change(person, asked, row -> row.setFinished(when.toEpochMilli()));
    }

    private void change(PersonKey person, Instant asked, Consumer<ErasureRow> change) {
        rows(one(person, asked)).forEach(row -> {
            change.accept(row);
            row.save();
        });
    }

    @Override
    public List<Erasure> of(PersonKey person, int from, int most) {
        Query query = Query.select()
                .where("PERSON = ?", person.value())
                .order("ASKED DESC, ID DESC")
                .limit(most)
                .offset(from);
        return rows(query).map(ErasureTable::read).toList();
    }

    @Override
    public Optional<Erasure> find(PersonKey person, Instant asked) {
        return rows(one(person, asked)).findFirst().map(ErasureTable::read);
    }

    @Override
    public List<Erasure> open(int most) {
        Query query =
                Query.select().where("FINISHED = ?", 0L).order("ASKED, ID").limit(most);
        return rows(query).map(ErasureTable::read).toList();
    }

    @Override
    public Map<Remote, Long> unfinished() {
        Map<Remote, Long> counts = new EnumMap<>(Remote.class);
        rows(Query.select().where("FINISHED = ?", 0L))
                .forEach(row -> counts.merge(remote(row).orElse(Remote.WAITING), 1L, Long::sum));
        return counts;
    }

    @Override
    public int tidy(Instant before) {
        return objects.deleteWithSQL(ErasureRow.class, "ASKED < ? AND FINISHED <> ?", before.toEpochMilli(), 0L);
    }

    private static Query one(PersonKey person, Instant asked) {
        return Query.select().where("PERSON = ? AND ASKED = ?", person.value(), asked.toEpochMilli());
    }

    private Stream<ErasureRow> rows(Query query) {
        return Arrays.stream(objects.find(ErasureRow.class, query));
    }

    private static Erasure read(ErasureRow row) {
        return new Erasure(
                new PersonKey(row.getPerson()),
                Instant.ofEpochMilli(row.getAsked()),
                Scope.valueOf(row.getScope()),
                row.getItems(),
                moment(row.getGone()),
                remote(row),
                row.getBegun() == 0 ? OptionalLong.empty() : OptionalLong.of(row.getBegun()),
                ElsewhereText.read(row.getElsewhere()),
                moment(row.getFinished()));
    }

    private static Optional<Remote> remote(ErasureRow row) {
        return Optional.ofNullable(row.getRemote()).map(Remote::valueOf);
    }

    private static Optional<Instant> moment(long millis) {
        return Optional.of(millis).filter(when -> when != 0).map(Instant::ofEpochMilli);
    }
}
