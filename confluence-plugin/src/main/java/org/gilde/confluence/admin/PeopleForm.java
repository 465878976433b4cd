package org.gilde.confluence.admin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.gilde.confluence.admin.PeopleState.Chosen;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.matching.MatchingCare;
import org.gilde.confluence.matching.Rule;
import org.gilde.confluence.matching.RuleBook;
import org.gilde.confluence.matching.Rules;
import org.gilde.confluence.matching.WaitingActors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/**
 * Does what the forms of the screen <em>Who is it?</em> ask. Rules are changed on paper, which the forms send along,
 * until they are applied; nothing is applied that was not tried.
 */
public final class PeopleForm {
    private static final int LONGEST = 100_000;
    private static final String SETTLED = "gilde.whois.settled";

    private final MatchingCare care;
    private final RuleBook book;
    private final WaitingActors waiting;
    private final UserDirectory users;
    private final Policy.Kept policy;

    /** Changes these. */
    public PeopleForm(
            MatchingCare care, RuleBook book, WaitingActors waiting, UserDirectory users, Policy.Kept policy) {
        this.policy = policy;
        this.waiting = waiting;
        this.care = care;
        this.book = book;
        this.users = users;
    }

    /** Returns the rules that hold, unchanged. */
    PeopleState fresh() {
        Rules rules = book.current();
        return PeopleState.of(rules.list(), rules.change());
    }

    /** Does what a form asks. */
    PeopleState submit(UnaryOperator<String> fields, PersonKey who) {
        return switch (fields.apply("do")) {
            case "decide", "nobody" -> choose(fields, fields.apply("do"));
            case "decided" -> decide(fields, who);
            case "leavers" -> leavers(fields.apply("days").strip());
            case "undo" -> undo(fields.apply("change"), who);
            default -> rules(fields, who);
        };
    }

    private PeopleState rules(UnaryOperator<String> fields, PersonKey who) {
        String text = fields.apply("rules");
        Optional<List<Rule>> sent = text.length() > LONGEST ? Optional.empty() : Rules.read(text);
        long base = number(fields.apply("base"), Long.MAX_VALUE);
        if (sent.isEmpty() || base != book.current().change()) {
            return fresh().wrong("gilde.whois.changed");
        }
        PeopleState state = PeopleState.of(sent.get(), base);
        String act = fields.apply("do");
        return switch (act) {
            case "add" -> add(state, fields);
            case "try" -> state.tried(Math.max(0, (int) number(fields.apply("from"), 0)));
            case "apply" -> apply(state, who);
            default -> move(state, act);
        };
    }

    private static PeopleState add(PeopleState state, UnaryOperator<String> fields) {
        String kind = fields.apply("kind");
        String pattern = fields.apply("pattern").strip();
        Optional<Rule> rule = Rules.of(kind, pattern);
        if (rule.isEmpty()
                || state.rules().contains(rule.get())
                || state.rules().size() >= Rules.MOST) {
            return state.refused(
                    kind, pattern, rule.isEmpty() ? "gilde.whois.pattern.problem" : "gilde.whois.pattern.twice");
        }
        List<Rule> rules = new ArrayList<>(state.rules());
        rules.add(rule.get());
        return PeopleState.of(rules, state.base());
    }

    private static PeopleState move(PeopleState state, String act) {
        List<Rule> rules = new ArrayList<>(state.rules());
        place(act, "up-", rules).ifPresent(place -> Collections.swap(rules, place, Math.max(0, place - 1)));
        place(act, "down-", rules)
                .ifPresent(place -> Collections.swap(rules, place, Math.min(rules.size() - 1, place + 1)));
        place(act, "remove-", rules).ifPresent(rules::remove);
        return PeopleState.of(rules, state.base());
    }

    private static OptionalInt place(String act, String word, List<Rule> rules) {
        long place = act.startsWith(word) ? number(act.substring(word.length()), -1) : -1;
        return place >= 0 && place < rules.size() ? OptionalInt.of((int) place) : OptionalInt.empty();
    }

    private PeopleState apply(PeopleState state, PersonKey who) {
        return care.apply(state.rules(), state.base(), who)
                .map(events -> fresh().did("applied", events))
                .orElseGet(() -> fresh().wrong("gilde.whois.changed"));
    }

    private PeopleState choose(UnaryOperator<String> fields, String act) {
        boolean nobody = "nobody".equals(act);
        String user = nobody ? "" : fields.apply("user").strip();
        if (!nobody && users.byName(user).isEmpty()) {
            return fresh().unknown(user);
        }
        if (waiting.find(fields.apply("key")).isEmpty()) {
            return fresh().wrong(SETTLED);
        }
        return fresh().chosen(new Chosen(fields.apply("key"), user));
    }

    private PeopleState decide(UnaryOperator<String> fields, PersonKey who) {
        String user = fields.apply("user").strip();
        Optional<PersonKey> person = user.isEmpty() ? Optional.empty() : users.byName(user);
        String key = fields.apply("key");
        if (!user.isEmpty() && person.isEmpty()) {
            return fresh().unknown(user);
        }
        if (waiting.find(key).isEmpty()) {
            return fresh().wrong(SETTLED);
        }
        int events = care.decide(key, person, who);
        return fresh().did(person.isPresent() ? "decided" : "dropped", events);
    }

    private PeopleState undo(String change, PersonKey who) {
        return care.undo(number(change, 0), who)
                .map(events -> fresh().did("undone", events))
                .orElseGet(() -> fresh().wrong("gilde.whois.undo.problem"));
    }

    private PeopleState leavers(String days) {
        long number = number(days, Long.MAX_VALUE);
        if (number > Policy.LONGEST) {
            return fresh().badDays(days);
        }
        policy.keep(new Policy((int) number));
        return fresh().did("leavers", 0);
    }

    private static long number(String text, long otherwise) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }
}
