package org.gilde.confluence.takealong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Scope;
import org.gilde.confluence.takealong.Holdings.Beside;
import org.gilde.confluence.takealong.TakenPage.Part;
import org.gilde.confluence.text.Phrases;

/** Says in words what is kept about somebody besides items. */
final class BesideWords {
    private final Spaces spaces;
    private final UserDirectory users;

    BesideWords(Spaces spaces, UserDirectory users) {
        this.spaces = spaces;
        this.users = users;
    }

    Optional<String> name(PersonKey person) {
        return users.fullName(person);
    }

    List<Part> parts(Beside beside, Phrases phrases) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("gilde.take.page.communities", communities(beside.memberships(), phrases), phrases));
        String coach = beside.coach()
                .map(person -> name(person).orElseGet(() -> phrases.get("gilde.person-unknown")))
                .orElse("");
        parts.add(part("gilde.take.page.coach", coach.isEmpty() ? List.of() : List.of(coach), phrases));
        List<String> known = beside.actors().stream().map(Actor::readable).toList();
        parts.add(part("gilde.take.page.known", known, phrases));
        parts.add(pause(beside, phrases));
        List<String> erasures = beside.erasures().stream()
                .map(erasure -> erasure(erasure, phrases))
                .toList();
        parts.add(part("gilde.take.page.erasures", erasures, phrases));
        String reading =
                phrases.get(beside.readingIsCounted() ? "gilde.take.page.counted" : "gilde.take.page.uncounted");
        parts.add(new Part(phrases.get("gilde.take.page.reading"), reading, List.of(), List.of()));
        String shared =
                phrases.get(beside.actsAreShared() ? "gilde.craft.contribute.is-on" : "gilde.craft.contribute.is-off");
        parts.add(new Part(phrases.get("gilde.craft.contribute"), shared, List.of(), List.of()));
        return parts;
    }

    private static Part part(String heading, List<String> lines, Phrases phrases) {
        String lead = lines.isEmpty() ? phrases.get("gilde.take.page.nothing") : "";
        return new Part(phrases.get(heading), lead, List.of(), lines);
    }

    private List<String> communities(List<Membership> memberships, Phrases phrases) {
        Map<String, String> names =
                spaces.names(memberships.stream().map(Membership::community).collect(Collectors.toSet()));
        return memberships.stream()
                .map(membership -> phrases.fill(
                        "gilde.take.page.community",
                        names.getOrDefault(membership.community(), membership.community()),
                        standing(membership, phrases),
                        phrases.day(membership.since())))
                .toList();
    }

    private static String standing(Membership membership, Phrases phrases) {
        return phrases.get(
                switch (membership.standing()) {
                    case ASKED -> "gilde.take.page.asked";
                    case INVITED -> "gilde.take.page.invited";
                    case JOINED -> role(membership.role());
                });
    }

    private static String role(Role role) {
        return switch (role) {
            case COORDINATOR -> "gilde.role.coordinator";
            case STAND_IN -> "gilde.role.stand-in";
            case COACH -> "gilde.role.coach";
            case MEMBER -> "gilde.role.member";
        };
    }

    private static Part pause(Beside beside, Phrases phrases) {
        String said = beside.paused()
                .map(since -> phrases.fill("gilde.craft.pause.since", phrases.day(since)))
                .orElseGet(() -> phrases.get("gilde.craft.pause.none"));
        List<String> days = beside.withheld().stream()
                .map(day -> phrases.day(day.day()) + ": " + phrases.count("gilde.craft.pause.withheld", day.events()))
                .toList();
        return new Part(phrases.get("gilde.craft.pause"), said, List.of(), days);
    }

    private static String erasure(Erasure erasure, Phrases phrases) {
        return phrases.moment(erasure.asked()) + ": " + phrases.get(scope(erasure.scope()));
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case ITEM -> "gilde.craft.erase.item";
            case TOPIC -> "gilde.craft.erase.topic";
            case ALL -> "gilde.craft.erase.all";
        };
    }
}
