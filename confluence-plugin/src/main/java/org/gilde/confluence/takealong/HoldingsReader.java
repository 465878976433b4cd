package org.gilde.confluence.takealong;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gilde.confluence.coaching.CoachChoices;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.contribution.Contributors;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.participation.OwnReading;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.practice.About;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.subject.Erasures;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.takealong.Holdings.Beside;
import org.gilde.confluence.takealong.Holdings.Held;
import org.gilde.confluence.takealong.Holdings.Use;

/** Gathers what is kept about somebody, in a fixed number of queries. */
public final class HoldingsReader {
    private static final int MOST_DAYS = 5000;
    private static final int MOST_ERASURES = 5000;

    private final Learning learning;
    private final UserDirectory users;
    private final Bonds bonds;
    private final Rights rights;
    private final Clock clock;

    /** What ties a person to others, and to learning systems. */
    public record Bonds(CoachChoices coaches, Memberships memberships, ActorLinks links) {}

    /** What people learned, and what they did with it. */
    public record Learning(LearningItems items, Erasable statements, Applications uses) {}

    /** What a person chose. */
    public record Rights(OwnReading reading, Contributors contributors, Pauses pauses, Erasures erasures) {}

    /** Reads from these. */
    public HoldingsReader(Learning learning, UserDirectory users, Bonds bonds, Rights rights, Clock clock) {
        this.learning = learning;
        this.users = users;
        this.bonds = bonds;
        this.rights = rights;
        this.clock = clock;
    }

    /** Returns what of it was chosen; nothing where an item is chosen that the person has not. */
    Optional<Holdings> of(PersonKey person, Choice choice) {
        Map<Long, SortedSet<String>> topics = learning.items().topics(person);
        List<Held> held = learning.items().of(person).stream()
                .filter(item -> choice.takes(item.id()))
                .map(item -> new Held(item, topics.getOrDefault(item.id(), new TreeSet<>())))
                .toList();
        if (held.size() < choice.items().size()) {
            return Optional.empty();
        }
        return Optional.of(new Holdings(
                person,
                users.name(person),
                users.fullName(person),
                clock.instant(),
                choice,
                held,
                uses(person, choice, held),
                choice.isAll() ? List.of() : statements(person, choice.items()),
                choice.isAll() ? Optional.of(beside(person)) : Optional.empty()));
    }

    private List<Use> uses(PersonKey person, Choice choice, List<Held> held) {
        Map<String, Long> items = new HashMap<>();
        held.forEach(one -> items.put(About.item(person, one.item()), one.item().id()));
        return learning.uses().of(person).stream()
                .filter(use -> choice.isAll() || items.containsKey(use.about()))
                .map(use -> new Use(use, Optional.ofNullable(items.get(use.about()))))
                .toList();
    }

    /** Returns the ids of the Statements behind these items, the latest first. Two queries for each five hundred. */
    List<String> statements(PersonKey person, Set<Long> items) {
        Erasable.Items own = learning.statements().own(person, items);
        return learning.statements().statements(own.formal()).entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Beside beside(PersonKey person) {
        return new Beside(
                bonds.coaches().of(person),
                bonds.memberships().of(person),
                bonds.links().of(person).stream().map(ActorLinks.Link::actor).toList(),
                !rights.reading().among(Set.of(person)).isEmpty(),
                !rights.contributors().among(Set.of(person)).isEmpty(),
                rights.pauses().since(person),
                rights.pauses().withheld(person, MOST_DAYS),
                rights.erasures().of(person, 0, MOST_ERASURES));
    }
}
