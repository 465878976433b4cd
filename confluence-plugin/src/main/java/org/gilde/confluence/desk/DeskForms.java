package org.gilde.confluence.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.MemberCare;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.desk.DeskView.Field;
import org.gilde.confluence.merging.Merging;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.tending.Correspondence;
import org.gilde.confluence.tending.Task;
import org.gilde.confluence.tending.Tick;
import org.gilde.confluence.tending.WeeklyFive;
import org.gilde.confluence.text.Phrases;

/** Does what the forms of the desk ask. A form with one bad field changes nothing. */
public final class DeskForms {
    private static final int MOST_PEOPLE = 200;

    private final WeeklyFive weekly;
    private final MemberCare members;
    private final Correspondence correspondence;
    private final Merging merging;
    private final UserDirectory users;

    /** Changes through these. */
    public DeskForms(
            WeeklyFive weekly,
            MemberCare members,
            Correspondence correspondence,
            Merging merging,
            UserDirectory users) {
        this.weekly = weekly;
        this.members = members;
        this.correspondence = correspondence;
        this.merging = merging;
        this.users = users;
    }

    /**
     * What came of a form.
     *
     * @param done what to say of it, as the page's address calls it; empty if nothing was done
     * @param problem key of what stood against it; empty for nothing
     * @param people field of people to invite, as it goes back
     */
    record Reply(String done, String problem, Field people) {
        static final Field EMPTY = new Field("", "");
        static final Reply NONE = new Reply("", "", EMPTY);

        static Reply done(String word) {
            return new Reply(word, "", EMPTY);
        }

        static Reply problem(String key) {
            return new Reply("", key, EMPTY);
        }

        static Reply back(Field people) {
            return new Reply("", "", people);
        }
    }

    /** Does what one form asks, for somebody in charge of this living community. */
    Reply submit(String community, Caller caller, UnaryOperator<String> fields, Phrases phrases) {
        return switch (fields.apply("do")) {
            case "done" -> tick(community, fields, Optional.of(Tick.DONE));
            case "skip" -> tick(community, fields, Optional.of(Tick.SKIPPED));
            case "again" -> tick(community, fields, Optional.empty());
            case "invite" -> invite(community, caller, fields.apply("people"), phrases);
            case "quiet" -> quiet(community);
            case "propose" -> merged("proposed", merging.propose(community, fields.apply("into"), caller));
            case "withdraw" -> merged("withdrawn", merging.withdraw(community, caller));
            case "agree" -> merged("agreed", merging.agree(fields.apply("from"), community, caller));
            case "decline" -> merged("withdrawn", merging.withdraw(fields.apply("from"), caller));
            default -> Reply.NONE;
        };
    }

    private static Reply merged(String done, Outcome outcome) {
        return outcome.isGranted() ? Reply.done(done) : Reply.problem("gilde.care.refused");
    }

    private Reply tick(String community, UnaryOperator<String> fields, Optional<Tick> tick) {
        String named = fields.apply("task").toUpperCase(Locale.ROOT);
        return Stream.of(Task.values())
                .filter(task -> task.name().equals(named))
                .findFirst()
                .map(task -> {
                    weekly.tick(community, task, tick);
                    return Reply.done("week");
                })
                .orElse(Reply.NONE);
    }

    private Reply invite(String community, Caller caller, String typed, Phrases phrases) {
        List<String> names = Stream.of(typed.split("[\\s,;]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Reply.back(new Field(typed, phrases.get("gilde.desk.people.nobody")));
        }
        if (names.size() > MOST_PEOPLE) {
            return Reply.back(new Field(typed, phrases.fill("gilde.desk.people.many", phrases.whole(MOST_PEOPLE))));
        }
        Set<PersonKey> people = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        names.forEach(name -> person(name).ifPresentOrElse(people::add, () -> unknown.add(name)));
        if (!unknown.isEmpty()) {
            String problem = phrases.fill("gilde.desk.people.unknown", String.join(", ", unknown));
            return Reply.back(new Field(typed, problem));
        }
        people.forEach(person -> members.invite(community, caller, person, Role.MEMBER));
        correspondence.toInvited(community, people);
        return Reply.done("invited");
    }

    /** Says the same whether anybody has been quiet or not. */
    private Reply quiet(String community) {
        correspondence.toQuiet(community);
        return Reply.done("written");
    }

    private Optional<PersonKey> person(String name) {
        return users.byName(name).or(() -> {
            List<PersonKey> found = name.indexOf('@') > 0 ? users.byMail(name) : List.of();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }
}
