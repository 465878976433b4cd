package org.gilde.confluence.practice.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.Application.Words;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.practice.Uses;
import org.gilde.confluence.table.Rows;
import org.jspecify.annotations.Nullable;

/** Applications in a table. */
public final class ApplicationTable implements Applications {
    private static final String LATEST = "EPOCH_DAY DESC, ID DESC";

    private final ActiveObjects objects;

    /** A table of these. */
    public ApplicationTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public long add(PersonKey person, String about, LocalDate day, Words words, Instant now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("PERSON", person.value());
        columns.put("ABOUT", about);
        columns.put("EPOCH_DAY", day.toEpochDay());
        columns.put("SENTENCE", words.sentence());
        columns.put("NOTED_AT", now.toEpochMilli());
        said(words.helped()).ifPresent(text -> columns.put("HELPED", text));
        said(words.hindered()).ifPresent(text -> columns.put("HINDERED", text));
        return objects.create(ApplicationRow.class, columns).getID();
    }

    @Override
    public Optional<Application> find(PersonKey person, long id) {
        return own(person, id).map(ApplicationTable::read);
    }

    @Override
    public boolean change(PersonKey person, long id, LocalDate day, Words words, Instant now) {
        Optional<ApplicationRow> own = own(person, id);
        own.ifPresent(row -> {
            row.setEpochDay(day.toEpochDay());
            row.setSentence(words.sentence());
            row.setHelped(said(words.helped()).orElse(null));
            row.setHindered(said(words.hindered()).orElse(null));
            row.setNotedAt(now.toEpochMilli());
            row.save();
        });
        return own.isPresent();
    }

    @Override
    public boolean remove(PersonKey person, long id) {
        Optional<ApplicationRow> own = own(person, id);
        own.ifPresent(row -> Rows.delete(objects, ApplicationRow.class, "ID", List.of(row.getID())));
        return own.isPresent();
    }

    private Optional<ApplicationRow> own(PersonKey person, long id) {
        Query query = Query.select().where("ID = ? AND PERSON = ?", (int) id, person.value());
        return Arrays.stream(objects.find(ApplicationRow.class, query))
                .filter(row -> row.getID() == id)
                .findFirst();
    }

    @Override
    public List<Application> of(PersonKey person) {
        return read(all(person).order(LATEST));
    }

    @Override
    public List<Application> of(PersonKey person, int from, int most) {
        return read(all(person).order(LATEST).limit(most).offset(from));
    }

    @Override
    public Map<String, Uses> uses(PersonKey person) {
        Map<String, Uses> uses = new HashMap<>();
        Query query = Query.select("ID, ABOUT, EPOCH_DAY").where("PERSON = ?", person.value());
        objects.stream(ApplicationRow.class, query, row -> {
            LocalDate day = LocalDate.ofEpochDay(row.getEpochDay());
            uses.compute(row.getAbout(), (about, known) -> known == null ? new Uses(1, day) : known.and(day));
        });
        return uses;
    }

    @Override
    public void erase(PersonKey person, Set<String> about, Instant upTo) {
        List<Integer> ids = Rows.in(
                        objects,
                        ApplicationRow.class,
                        "ABOUT",
                        about,
                        query -> query,
                        "PERSON = ? AND NOTED_AT <= ?",
                        person.value(),
                        upTo.toEpochMilli())
                .stream()
                .map(ApplicationRow::getID)
                .toList();
        Rows.delete(objects, ApplicationRow.class, "ID", ids);
    }

    @Override
    public void erase(PersonKey person, Instant upTo) {
        objects.deleteWithSQL(
                ApplicationRow.class, "PERSON = ? AND NOTED_AT <= ?", person.value(), upTo.toEpochMilli());
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(ApplicationRow.class, "PERSON = ?", person.value());
    }

    private static Query all(PersonKey person) {
        return Query.select().where("PERSON = ?", person.value());
    }

    private List<Application> read(Query query) {
        return Arrays.stream(objects.find(ApplicationRow.class, query))
                .map(ApplicationTable::read)
                .toList();
    }

    private static Application read(ApplicationRow row) {
        return new Application(
                row.getID(),
                row.getAbout(),
                LocalDate.ofEpochDay(row.getEpochDay()),
                new Words(row.getSentence(), text(row.getHelped()), text(row.getHindered())),
                Instant.ofEpochMilli(row.getNotedAt()));
    }

    private static String text(@Nullable String said) {
        return Optional.ofNullable(said).orElse("");
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
