package org.gilde.confluence.cohort.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.cohort.Lists;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Lists of people, in tables. */
public final class ListTable implements Lists {
    private static final String OF = "COHORT = ? AND LIST_NUMBER = ?";

    private final ActiveObjects objects;

    /** Tables of these. */
    public ListTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void begin(Listing listing) {
        begun(listing.cohort()).ifPresent(before -> drop(before.cohort(), before.number()));
        objects.create(
                ListingRow.class,
                new DBParam("COHORT", listing.cohort()),
                new DBParam("LIST_NUMBER", listing.number()),
                new DBParam("NAMES", String.join("\n", listing.names())),
                new DBParam("LOOKED_UP", listing.read()),
                new DBParam("SURE", listing.sure()));
    }

    @Override
    public Optional<Listing> begun(long cohort) {
        return listings(cohort)
                .map(row -> new Listing(
                        row.getCohort(),
                        row.getListNumber(),
                        row.getNames().lines().toList(),
                        row.getLookedUp(),
                        row.isSure()))
                .findFirst();
    }

    private Stream<ListingRow> listings(long cohort) {
        return Arrays.stream(objects.find(ListingRow.class, Query.select().where("COHORT = ?", cohort)));
    }

    @Override
    public void enter(Listing listing, Collection<Entry> entries, int read) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> columns = new HashMap<>();
            columns.put("COHORT", listing.cohort());
            columns.put("LIST_NUMBER", listing.number());
            columns.put("LINE_NUMBER", entry.line());
            columns.put("NAME_KEY", Sha256.of(entry.name()));
            columns.put("FINDING", entry.finding().name());
            entry.person()
                    .ifPresentOrElse(
                            person -> columns.put("PERSON", person.value()), () -> columns.put("NAME", entry.name()));
            rows.add(columns);
        }
        Rows.create(objects, EntryRow.class, rows);
        listings(listing.cohort())
                .filter(row -> row.getListNumber() == listing.number())
                .forEach(row -> {
                    row.setLookedUp(read);
                    row.save();
                });
    }

    @Override
    public void confirm(long cohort, int number) {
        objects.deleteWithSQL(EntryRow.class, "COHORT = ? AND LIST_NUMBER <> ?", cohort, number);
        objects.deleteWithSQL(ListingRow.class, "COHORT = ?", cohort);
    }

    @Override
    public void drop(long cohort, int number) {
        objects.deleteWithSQL(EntryRow.class, OF, cohort, number);
        objects.deleteWithSQL(ListingRow.class, OF, cohort, number);
    }

    @Override
    public Findings findings(long cohort, int number) {
        return new Findings(
                count(cohort, number, Finding.FOUND),
                count(cohort, number, Finding.NOBODY),
                count(cohort, number, Finding.SEVERAL));
    }

    private int count(long cohort, int number, Finding finding) {
        return objects.count(EntryRow.class, OF + " AND FINDING = ?", cohort, number, finding.name());
    }

    @Override
    public Set<PersonKey> people(long cohort, int number) {
        return rows(Query.select().where(OF + " AND FINDING = ?", cohort, number, Finding.FOUND.name()))
                .flatMap(row -> person(row).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Entry> missing(long cohort, int number, int limit) {
        Query query = Query.select()
                .where(OF + " AND FINDING <> ?", cohort, number, Finding.FOUND.name())
                .order("LINE_NUMBER")
                .limit(limit);
        return rows(query)
                .map(row -> new Entry(
                        row.getLineNumber(), said(row.getName()), person(row), Finding.valueOf(row.getFinding())))
                .toList();
    }

    @Override
    public void found(long cohort, int number, Collection<Entry> entries) {
        Map<String, Entry> byKey = entries.stream()
                .collect(Collectors.toMap(entry -> Sha256.of(entry.name()), Function.identity(), (one, same) -> one));
        rows(Query.select().where(OF + " AND FINDING <> ?", cohort, number, Finding.FOUND.name()))
                .forEach(row -> Optional.ofNullable(byKey.get(row.getNameKey())).ifPresent(entry -> {
                    row.setFinding(entry.finding().name());
                    row.setPerson(entry.person().map(PersonKey::value).orElse(null));
                    row.setName(entry.person().isPresent() ? null : entry.name());
                    row.save();
                }));
    }

    @Override
    public boolean isOf(long cohort, int number, Collection<String> names) {
        Set<String> keys = rows(Query.select().where(OF, cohort, number))
                .map(EntryRow::getNameKey)
                .collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>();
        names.forEach(name -> wanted.add(Sha256.of(name)));
        return keys.equals(wanted);
    }

    @Override
    public void forget(PersonKey person) {
        objects.deleteWithSQL(EntryRow.class, "PERSON = ?", person.value());
    }

    private Stream<EntryRow> rows(Query query) {
        return Arrays.stream(objects.find(EntryRow.class, query));
    }

    private static Optional<PersonKey> person(EntryRow row) {
        return Optional.ofNullable(row.getPerson()).map(PersonKey::new);
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
