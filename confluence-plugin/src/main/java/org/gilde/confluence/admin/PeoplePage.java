package org.gilde.confluence.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.admin.PeopleView.Choice;
import org.gilde.confluence.admin.PeopleView.Draft;
import org.gilde.confluence.admin.PeopleView.Leavers;
import org.gilde.confluence.admin.PeopleView.SeveralRow;
import org.gilde.confluence.admin.PeopleView.Table;
import org.gilde.confluence.admin.PeopleView.Tried;
import org.gilde.confluence.admin.PeopleView.TriedRow;
import org.gilde.confluence.admin.PeopleView.WaitingRow;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.learning.Match;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.matching.Preview;
import org.gilde.confluence.matching.RuleBook;
import org.gilde.confluence.matching.Rules;
import org.gilde.confluence.matching.WaitingActors;
import org.gilde.confluence.matching.WaitingActors.Waiting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Gathers what the screen <em>Who is it?</em> prints: Actors, counts and dates, and never what somebody learned. */
public final class PeoplePage {
    private static final int SEVERAL_SHOWN = 20;

    private final WaitingActors waiting;
    private final RuleBook book;
    private final ActorLinks links;
    private final PeopleHistory history;
    private final UserDirectory users;
    private final Policy.Kept policy;

    /** Reads from these. */
    public PeoplePage(
            WaitingActors waiting,
            RuleBook book,
            ActorLinks links,
            PeopleHistory history,
            UserDirectory users,
            Policy.Kept policy) {
        this.waiting = waiting;
        this.book = book;
        this.links = links;
        this.history = history;
        this.users = users;
        this.policy = policy;
    }

    /** From which row on the parts of something long are shown. */
    record Parts(int waiting, int several, int history) {}

    PeopleView view(Phrases phrases, String action, PeopleState state, Parts parts) {
        boolean changed = !state.rules().equals(book.current().list());
        return new PeopleView(
                action,
                RuleTexts.rows(state.rules(), phrases),
                new Draft(Rules.text(state.rules()), Long.toString(state.base()), changed),
                RuleTexts.field(state.kind(), state.pattern(), state.problem(), phrases),
                state.from().stream()
                        .mapToObj(from -> tried(waiting.preview(state.rules(), from), phrases))
                        .toList(),
                state.choice().flatMap(chosen -> choice(chosen, phrases)).stream()
                        .toList(),
                waiting(parts.waiting(), phrases, action),
                several(parts.several(), phrases, action),
                history.table(parts.history(), phrases, action),
                leavers(state, phrases));
    }

    private Leavers leavers(PeopleState state, Phrases phrases) {
        return state.days()
                .map(typed -> new Leavers(typed, phrases.get("gilde.whois.leavers.problem")))
                .orElseGet(() -> new Leavers(Integer.toString(policy.current().days()), ""));
    }

    private Tried tried(Preview preview, Phrases phrases) {
        int until = preview.from() + preview.lines().size();
        String says = phrases.fill(
                "gilde.whois.tried",
                phrases.whole(preview.lines().isEmpty() ? 0 : preview.from() + 1),
                phrases.whole(until),
                phrases.whole(preview.actors()),
                phrases.whole(preview.taken()),
                phrases.whole(preview.conflicts()));
        return new Tried(
                says,
                preview.lines().stream()
                        .map(line -> new TriedRow(
                                line.readable(),
                                phrases.whole(line.events()),
                                text(line.now(), phrases),
                                text(line.then(), phrases)))
                        .toList(),
                preview.hasMore() ? Integer.toString(until) : "");
    }

    private String text(Match match, Phrases phrases) {
        if (match.dropped()) {
            return phrases.get("gilde.whois.nobody.here");
        }
        String names = match.people().stream().map(this::name).sorted().collect(Collectors.joining(", "));
        return match.isConflict()
                ? phrases.fill("gilde.whois.conflict", names)
                : names.isEmpty() ? phrases.get("gilde.admin.why.none") : names;
    }

    private String name(PersonKey person) {
        return users.name(person).orElse("?");
    }

    private Optional<Choice> choice(PeopleState.Chosen chosen, Phrases phrases) {
        return waiting.find(chosen.key())
                .map(one -> new Choice(
                        chosen.user().isEmpty()
                                ? phrases.fill("gilde.whois.try.nobody", one.readable(), phrases.whole(one.events()))
                                : phrases.fill(
                                        "gilde.whois.try.user",
                                        one.readable(),
                                        phrases.whole(one.events()),
                                        chosen.user()),
                        one.key(),
                        chosen.user(),
                        phrases.get(chosen.user().isEmpty() ? "gilde.whois.drop" : "gilde.whois.apply")));
    }

    private Table<WaitingRow> waiting(int from, Phrases phrases, String action) {
        List<Waiting> rows = waiting.list(from);
        long all = waiting.count();
        String says = all == 0
                ? phrases.get("gilde.admin.unmatched.none")
                : phrases.count("gilde.admin.unmatched", waiting.events());
        return new Table<>(
                says,
                rows.stream().map(row -> row(row, phrases)).toList(),
                Pages.before(action, "waiting", from, WaitingActors.AT_ONCE),
                Pages.after(action, "waiting", from, WaitingActors.AT_ONCE, all));
    }

    private WaitingRow row(Waiting row, Phrases phrases) {
        return new WaitingRow(
                row.key(),
                row.readable(),
                row.match().isCertain() ? phrases.get("gilde.whois.soon") : text(row.match(), phrases),
                String.join(" · ", row.notes()),
                phrases.whole(row.events()),
                phrases.day(row.since()),
                phrases.fill("gilde.whois.user.label", row.readable()));
    }

    private Table<SeveralRow> several(int from, Phrases phrases, String action) {
        List<ActorLinks.Several> rows = links.several(from, SEVERAL_SHOWN + 1);
        return new Table<>(
                phrases.get(rows.isEmpty() ? "gilde.whois.several.none" : "gilde.whois.several.help"),
                rows.stream()
                        .limit(SEVERAL_SHOWN)
                        .map(row -> new SeveralRow(
                                name(row.person()),
                                row.actors().stream()
                                        .map(Actor::readable)
                                        .sorted()
                                        .toList()))
                        .toList(),
                Pages.before(action, "several", from, SEVERAL_SHOWN),
                Pages.after(action, "several", from, SEVERAL_SHOWN, (long) from + rows.size()));
    }
}
