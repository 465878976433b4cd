package org.gilde.confluence.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Belonging;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.MemberCare;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceAdministration;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Does what the forms of a community's own page ask. A form with one bad field changes nothing. */
public final class CommunityForms {
    private final Belonging belonging;
    private final MemberCare members;
    private final CommunityCare care;
    private final Communities communities;
    private final SpaceAdministration administration;
    private final UserDirectory users;

    /** Changes through these. */
    public CommunityForms(
            Belonging belonging,
            MemberCare members,
            CommunityCare care,
            Communities communities,
            SpaceAdministration administration,
            UserDirectory users) {
        this.belonging = belonging;
        this.members = members;
        this.care = care;
        this.communities = communities;
        this.administration = administration;
        this.users = users;
    }

    /**
     * Does what one form asks.
     *
     * @param fields the form's values by name; empty for one that is not there
     */
    Reply submit(String community, Caller caller, UnaryOperator<String> fields, Phrases phrases) {
        String wish = fields.apply("do");
        return switch (wish) {
            case "join" -> Reply.of(wish, belonging.join(community, caller));
            case "leave" -> Reply.of(wish, belonging.leave(community, caller));
            case "list" -> Reply.of(wish, belonging.list(community, caller.person(), true));
            case "unlist" -> Reply.of(wish, belonging.list(community, caller.person(), false));
            case "let-in" -> person(wish, fields, phrases, person -> members.letIn(community, caller, person));
            case "refuse" -> person(wish, fields, phrases, person -> members.refuse(community, caller, person));
            case "hand-over" -> person(wish, fields, phrases, person -> members.handOver(community, caller, person));
            case "invite" ->
                role(wish, fields, phrases, (person, role) -> members.invite(community, caller, person, role));
            case "role" ->
                role(wish, fields, phrases, (person, role) -> members.changeRole(community, caller, person, role));
            case "save" -> save(community, caller, AboutFields.typed(fields, phrases));
            case "found" -> found(community, caller, fields, phrases);
            default -> Reply.none();
        };
    }

    private Reply person(
            String wish,
            UnaryOperator<String> fields,
            Phrases phrases,
            java.util.function.Function<PersonKey, Outcome> work) {
        String name = fields.apply("user").strip();
        Optional<PersonKey> person = name.isEmpty() ? Optional.empty() : users.byName(name);
        return person.map(found -> Reply.of(wish, work.apply(found)))
                .orElseGet(() -> Reply.back(wish, name, phrases.fill("gilde.care.user.problem", name)));
    }

    private Reply role(
            String wish, UnaryOperator<String> fields, Phrases phrases, BiFunction<PersonKey, Role, Outcome> work) {
        String named = fields.apply("role").toUpperCase(Locale.ROOT);
        for (Role role : Role.values()) {
            if (role.name().equals(named)) {
                return person(wish, fields, phrases, person -> work.apply(person, role));
            }
        }
        return Reply.back(wish, fields.apply("user"), phrases.get("gilde.care.choose"));
    }

    private Reply save(String community, Caller caller, AboutFields typed) {
        if (!typed.isGood()) {
            return Reply.back(typed);
        }
        return Reply.of(
                "save",
                communities
                        .find(community)
                        .map(before -> care.change(typed.on(before), caller))
                        .orElse(Outcome.NO_COMMUNITY));
    }

    private Reply found(String community, Caller caller, UnaryOperator<String> fields, Phrases phrases) {
        if (!administration.mayAdminister(community)) {
            return Reply.of("found", Outcome.REFUSED);
        }
        Community plain = new Community(
                community,
                "",
                Set.of(),
                Stage.POTENTIAL,
                Joining.OPEN,
                "",
                "",
                phrases.locale().getLanguage(),
                Optional.empty(),
                Optional.empty());
        AboutFields typed = AboutFields.typed(
                name -> switch (name) {
                    case "stage" -> Stage.POTENTIAL.name();
                    case "joining" -> Joining.OPEN.name();
                    default -> fields.apply(name);
                },
                phrases);
        return typed.isGood() ? Reply.of("found", care.found(typed.on(plain), caller.person())) : Reply.back(typed);
    }
}
