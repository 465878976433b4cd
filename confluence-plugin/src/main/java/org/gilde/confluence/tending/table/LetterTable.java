package org.gilde.confluence.tending.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.Letters;

/** Letters in a table. */
public final class LetterTable implements Letters {
    private static final String WAITS = "PERSON IS NOT NULL AND (TAKEN_AT IS NULL OR TAKEN_AT < ?)";

    private final ActiveObjects objects;

    /** A table of these. */
    public LetterTable(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public void add(Collection<Letter> letters, Instant now) {
        Map<String, Letter> byKey = new LinkedHashMap<>();
        letters.forEach(letter -> byKey.putIfAbsent(letter.key(), letter));
        Set<String> known = Rows.in(objects, LetterRow.class, "LETTER_KEY", byKey.keySet()).stream()
                .map(LetterRow::getLetterKey)
                .collect(Collectors.toSet());
        byKey.forEach((key, letter) -> {
            if (!known.contains(key)) {
                objects.create(
                        LetterRow.class,
                        new DBParam("LETTER_KEY", key),
                        new DBParam("COMMUNITY", letter.community()),
                        new DBParam("KIND", letter.kind().name()),
                        new DBParam("PERSON", letter.to().value()),
                        new DBParam("WRITTEN_AT", now.toEpochMilli()));
            }
        });
    }

    @Override
    public List<Letter> waiting(int most, Instant left) {
        List<Letter> waiting = new ArrayList<>();
        Query query = Query.select()
                .where(WAITS, left.toEpochMilli())
                .order("WRITTEN_AT, ID")
                .limit(most);
        for (LetterRow row : objects.find(LetterRow.class, query)) {
            String person = row.getPerson();
            if (person != null) {
                waiting.add(new Letter(
                        row.getLetterKey(),
                        row.getCommunity(),
                        new PersonKey(person),
                        Letter.Kind.valueOf(row.getKind())));
            }
        }
        return waiting;
    }

    /** Of two who delete one row, the database tells one that there was a row: that one writes it anew. */
    @Override
    public boolean take(Letter letter, Instant now, Instant left) {
        Optional<LetterRow> seen = row(letter);
        int gone = objects.deleteWithSQL(
                LetterRow.class, "LETTER_KEY = ? AND " + WAITS, letter.key(), left.toEpochMilli());
        if (gone == 0 || seen.isEmpty()) {
            return false;
        }
        objects.create(
                LetterRow.class,
                new DBParam("LETTER_KEY", letter.key()),
                new DBParam("COMMUNITY", letter.community()),
                new DBParam("KIND", letter.kind().name()),
                new DBParam("PERSON", letter.to().value()),
                new DBParam("WRITTEN_AT", seen.get().getWrittenAt()),
                new DBParam("TAKEN_AT", now.toEpochMilli()));
        return true;
    }

    @Override
    public void gone(Letter letter) {
        row(letter).ifPresent(row -> {
            row.setPerson(null);
            row.save();
        });
    }

    @Override
    public void back(Letter letter) {
        row(letter).ifPresent(row -> {
            row.setTakenAt(null);
            row.save();
        });
    }

    private Optional<LetterRow> row(Letter letter) {
        return Arrays.stream(objects.find(LetterRow.class, Query.select().where("LETTER_KEY = ?", letter.key())))
                .findFirst();
    }

    @Override
    public boolean isAnyLeft() {
        Query query = Query.select().where("PERSON IS NOT NULL").limit(1);
        return objects.find(LetterRow.class, query).length > 0;
    }

    @Override
    public void forgetBefore(Instant then) {
        objects.deleteWithSQL(LetterRow.class, "WRITTEN_AT < ?", then.toEpochMilli());
    }
}
