package org.gilde.confluence.founding.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.table.PlanText;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.FoundingJournal;
import org.gilde.confluence.people.PersonKey;

/** Communities in the making in a table, whose unique key lets only one of two begin. */
public final class FoundingTable implements FoundingJournal {
    private final ActiveObjects objects;

    /** A table of these. */
    public FoundingTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void begin(Founding.Request request, Instant now) {
        FoundingRow row = objects.create(
                FoundingRow.class,
                new DBParam("SPACE_KEY", request.key()),
                new DBParam("SPACE_NAME", request.name()),
                new DBParam("DOMAIN_LINE", request.domain()),
                new DBParam("JOINING", request.joining().name()),
                new DBParam("LANGUAGE_TAG", request.language()),
                new DBParam("PERSON", request.creator().value()),
                new DBParam("FAILURES", 0),
                new DBParam("TOUCHED", now.toEpochMilli()));
        if (!request.topics().isEmpty()) {
            row.setTopics(String.join("\n", new TreeSet<>(request.topics())));
        }
        row.setPlanText(request.plan().map(PlanText::write).orElse(null));
        row.save();
    }

    @Override
    public Optional<Entry> find(String key) {
        return rows(Query.select().where("SPACE_KEY = ?", key))
                .map(FoundingTable::read)
                .findFirst();
    }

    @Override
    public List<Entry> all() {
        return rows(Query.select().order("ID")).map(FoundingTable::read).toList();
    }

    @Override
    public void passed(String key, String step, Instant now) {
        change(key, row -> {
            row.setLastStep(step);
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
        objects.deleteWithSQL(FoundingRow.class, "SPACE_KEY = ?", key);
    }

    private void change(String key, Consumer<FoundingRow> change) {
        rows(Query.select().where("SPACE_KEY = ?", key)).forEach(row -> {
            change.accept(row);
            row.save();
        });
    }

    private Stream<FoundingRow> rows(Query query) {
        return Arrays.stream(objects.find(FoundingRow.class, query));
    }

    private static Entry read(FoundingRow row) {
        Set<String> topics = Optional.ofNullable(row.getTopics()).stream()
                .flatMap(String::lines)
                .collect(Collectors.toSet());
        Founding.Request request = new Founding.Request(
                row.getSpaceKey(),
                row.getSpaceName(),
                row.getDomainLine(),
                topics,
                Joining.valueOf(row.getJoining()),
                row.getLanguageTag(),
                new PersonKey(row.getPerson()),
                Optional.ofNullable(row.getPlanText()).map(PlanText::read));
        return new Entry(
                request,
                Optional.ofNullable(row.getLastStep()),
                row.getFailures(),
                Instant.ofEpochMilli(row.getTouched()));
    }
}
