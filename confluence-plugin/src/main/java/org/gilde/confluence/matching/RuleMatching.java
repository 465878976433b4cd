package org.gilde.confluence.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.learning.Match;
import org.gilde.confluence.learning.Matching;
import org.gilde.confluence.matching.Decisions.Word;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.Accounts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;

/** Matches by what was decided by hand, then by the rules in their order. Who may not log in is nobody. */
public final class RuleMatching implements Matching {
    private final RuleBook book;
    private final Decisions decisions;
    private final Changes changes;
    private final ActorLinks links;
    private final UserDirectory users;
    private final Accounts accounts;

    /** Matches by these. */
    public RuleMatching(
            RuleBook book,
            Decisions decisions,
            Changes changes,
            ActorLinks links,
            UserDirectory users,
            Accounts accounts) {
        this.book = book;
        this.decisions = decisions;
        this.changes = changes;
        this.links = links;
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public Judge judge(Collection<Actor> actors) {
        return judge(actors, book.current());
    }

    /** Judges as if these rules held. */
    Judge judge(Collection<Actor> actors, Rules rules) {
        Map<Actor, String> keys = new HashMap<>();
        actors.forEach(actor -> keys.computeIfAbsent(actor, links::key));
        Map<String, Word> words = decisions.of(keys.values());
        Map<Actor, Match> known = new HashMap<>();
        return actor -> known.computeIfAbsent(
                actor, some -> match(some, rules, words.getOrDefault(keys.getOrDefault(some, ""), Word.NONE)));
    }

    private Match match(Actor actor, Rules rules, Word word) {
        if (word.nobody()) {
            return new Match(List.of(), true, word.change());
        }
        if (word.decided().isPresent()) {
            return new Match(word.decided().filter(this::isActive).stream().toList(), false, word.change());
        }
        for (Rule rule : rules.list()) {
            List<PersonKey> people = rule.sought(actor).stream()
                    .flatMap(sought -> find(sought).stream())
                    .filter(person -> !word.not().contains(person))
                    .distinct()
                    .toList();
            if (!people.isEmpty()) {
                return new Match(people, false, rules.change());
            }
        }
        return new Match(List.of(), false, rules.change());
    }

    private List<PersonKey> find(Sought sought) {
        return switch (sought.by()) {
            case NAME -> users.byName(sought.text()).stream().toList();
            case MAIL -> users.byMail(sought.text());
            case MAIL_HASH -> users.byMailHash(sought.text());
        };
    }

    private boolean isActive(PersonKey person) {
        return accounts.of(person).filter(Account::active).isPresent();
    }

    @Override
    public void count(Map<Long, Integer> taken) {
        if (!taken.isEmpty()) {
            changes.count(taken);
        }
    }

    @Override
    public void dropped(Map<Actor, Integer> events) {
        if (!events.isEmpty()) {
            Map<String, Integer> byKey = new HashMap<>();
            events.forEach((actor, number) -> byKey.merge(links.key(actor), number, Integer::sum));
            decisions.dropped(byKey);
        }
    }
}
