package org.gilde.confluence.tending.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.Letters;
import org.jspecify.annotations.Nullable;

/** Letters in a table. */
public final class LetterTable implements Letters {
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
    public List<Letter> waiting(int most) {
        List<Letter> waiting = new ArrayList<>();
        Query query = Query.select().where("PERSON IS NOT NULL").order("ID").limit(most);
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

    @Override
    public void gone(Letter letter) {
        address(letter, null);
    }

    @Override
    public void back(Letter letter) {
        address(letter, letter.to().value());
    }

    private void address(Letter letter, @Nullable String person) {
        Arrays.stream(objects.find(LetterRow.class, Query.select().where("LETTER_KEY = ?", letter.key())))
                .forEach(row -> {
                    row.setPerson(person);
                    row.save();
                });
    }

    @Override
    public void forgetBefore(Instant then) {
        objects.deleteWithSQL(LetterRow.class, "WRITTEN_AT < ?", then.toEpochMilli());
    }
}
