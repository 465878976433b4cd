package org.gilde.confluence.takealong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.takealong.RawStatements.Outcome;
import org.gilde.confluence.takealong.RawStatements.Raw;

/** The Statements behind one own item, as they were received: asked for when its owner wants to see them, and not kept. */
public final class StatementShelf {
    /** How many are shown at once. */
    public static final int SHOWN = 10;

    private static final int LONGEST = 100_000;

    private final HoldingsReader reader;
    private final LearningItems items;
    private final RawStatements statements;

    /** Takes them from these. */
    public StatementShelf(HoldingsReader reader, LearningItems items, RawStatements statements) {
        this.reader = reader;
        this.items = items;
        this.statements = statements;
    }

    /**
     * Some Statements behind an item, the latest first.
     *
     * @param hasMore whether there are earlier ones
     */
    public record Shown(Activity activity, Outcome outcome, List<Entry> entries, boolean hasMore) {}

    /**
     * One Statement.
     *
     * @param json set out over lines; empty where it is too long to be shown
     */
    public record Entry(String stored, String json) {}

    /**
     * Returns those behind an own item, after leaving out that many; nothing where the person has no such item, or added it.
     * Asks the bridge, and waits for it.
     */
    public Optional<Shown> of(PersonKey person, long item, int from) {
        return items.of(person).stream()
                .filter(own -> own.formal() && own.id() == item)
                .findFirst()
                .map(own -> shown(person, own, from));
    }

    private Shown shown(PersonKey person, LearningItem item, int from) {
        List<String> ids = reader.statements(person, Set.of(item.id()));
        List<String> some = ids.stream().skip(from).limit(SHOWN).toList();
        List<Raw> found = new ArrayList<>();
        Outcome outcome = fetch(person, some, found);
        List<Entry> entries = found.stream()
                .sorted(Comparator.comparingInt(raw -> some.indexOf(raw.id())))
                .map(raw -> new Entry(raw.stored(), raw.json().length() > LONGEST ? "" : PrettyJson.of(raw.json())))
                .toList();
        return new Shown(item.activity(), outcome, entries, ids.size() > from + SHOWN);
    }

    private Outcome fetch(PersonKey person, List<String> ids, List<Raw> found) {
        try {
            return statements.named(person, ids, found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
