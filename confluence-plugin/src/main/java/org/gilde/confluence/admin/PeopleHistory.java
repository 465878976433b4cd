package org.gilde.confluence.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.admin.PeopleView.HistoryRow;
import org.gilde.confluence.admin.PeopleView.Table;
import org.gilde.confluence.matching.Change;
import org.gilde.confluence.matching.Change.Decided;
import org.gilde.confluence.matching.Change.Reordered;
import org.gilde.confluence.matching.Changes;
import org.gilde.confluence.matching.MatchingCare;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** The history of matching as an administrator reads it. */
public final class PeopleHistory {
    private static final int SHOWN = 20;
    private static final int KEY_SHOWN = 8;

    private final Changes changes;
    private final MatchingCare care;
    private final UserDirectory users;

    /** Reads from these. */
    public PeopleHistory(Changes changes, MatchingCare care, UserDirectory users) {
        this.changes = changes;
        this.care = care;
        this.users = users;
    }

    Table<HistoryRow> table(int from, Phrases phrases, String action) {
        List<Change> rows = changes.latest(from, SHOWN);
        Optional<Long> rules = care.undoableRules();
        return new Table<>(
                phrases.get(rows.isEmpty() ? "gilde.whois.history.none" : "gilde.whois.history.help"),
                rows.stream().map(row -> row(row, rules, phrases)).toList(),
                Pages.before(action, "history", from, SHOWN),
                Pages.after(action, "history", from, SHOWN, changes.count()));
    }

    private HistoryRow row(Change change, Optional<Long> rules, Phrases phrases) {
        String what = what(change, phrases);
        return new HistoryRow(
                Long.toString(change.id()),
                phrases.moment(change.when()),
                name(change.who(), phrases),
                what,
                phrases.whole(change.events()),
                change.undone()
                        .map(undone -> phrases.fill(
                                "gilde.whois.undone", name(undone.who(), phrases), phrases.moment(undone.when())))
                        .orElse(""),
                MatchingCare.isUndoable(change, rules),
                phrases.fill("gilde.whois.undo.label", what));
    }

    private String what(Change change, Phrases phrases) {
        if (change.what() instanceof Reordered reordered) {
            String rules = reordered.rules().stream()
                    .map(rule -> RuleTexts.text(rule, phrases))
                    .collect(Collectors.joining("; "));
            return phrases.fill("gilde.whois.what.rules", rules);
        }
        Decided decided = (Decided) change.what();
        String key = decided.actorKey()
                .substring(0, Math.min(KEY_SHOWN, decided.actorKey().length()));
        return decided.nobody()
                ? phrases.fill("gilde.whois.what.nobody", key)
                : phrases.fill("gilde.whois.what.user", key, name(decided.person(), phrases));
    }

    private String name(Optional<PersonKey> person, Phrases phrases) {
        return person.flatMap(users::name).orElseGet(() -> phrases.get("gilde.whois.gone"));
    }
}
