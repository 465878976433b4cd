package org.gilde.confluence.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityKind;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceAdministration;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.macro.CommunityHeader.Door;
import org.gilde.confluence.macro.CommunityHeader.Fact;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Gathers what a community's header says. A fixed number of queries, and no more rows than it prints. */
public final class CommunityHeaderReader {
    private static final int SHOWN = 12;

    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;
    private final SpaceAdministration administration;
    private final CurrentPerson current;
    private final UserDirectory users;

    /** Reads from these. */
    public CommunityHeaderReader(
            Communities communities,
            Memberships memberships,
            Spaces spaces,
            SpaceAdministration administration,
            CurrentPerson current,
            UserDirectory users) {
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
        this.administration = administration;
        this.current = current;
        this.users = users;
    }

    /** Returns all there is to print. The current user is the viewing's person, or nobody. */
    Drawing<CommunityHeader> read(CommunityHeaderRequest request, Viewing viewing) {
        String name = spaces.name(request.community()).orElseThrow(() -> new NoCommunityException(request.community()));
        CommunityHeader header = communities
                .find(request.community())
                .map(found -> new Reading(request, viewing, found).header(name))
                .orElseGet(() -> none(request, viewing, name));
        return new Drawing<>(viewing.frame(request.heading(), viewing.now()), header);
    }

    private CommunityHeader none(CommunityHeaderRequest request, Viewing viewing, String name) {
        Phrases phrases = viewing.phrases();
        boolean mayMake = viewing.person().isPresent() && administration.mayAdminister(request.community());
        List<Door> doors = mayMake
                ? List.of(
                        new Door(phrases.get("gilde.community.make"), Entry.page(viewing.base(), request.community())))
                : List.of();
        return new CommunityHeader(
                name,
                List.of(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                phrases.get("gilde.community.none"),
                List.of(),
                doors);
    }

    /** One reading, so that what every step needs is named once. */
    private final class Reading {
        private final CommunityHeaderRequest request;
        private final Viewing viewing;
        private final Phrases phrases;
        private final Community community;
        private final Standpoint standpoint;
        private final List<Membership> inCharge;

        Reading(CommunityHeaderRequest request, Viewing viewing, Community community) {
            this.request = request;
            this.viewing = viewing;
            this.phrases = viewing.phrases();
            this.community = community;
            boolean isAdministrator = viewing.person().isPresent() && current.isAdministrator();
            this.standpoint = Standpoint.of(viewing.person(), isAdministrator, communities, memberships);
            this.inCharge = memberships.inCharge(community.key());
        }

        CommunityHeader header(String name) {
            boolean isInCharge = standpoint.isInCharge(community.key());
            boolean asksForDomain = request.shows(HeaderPart.DOMAIN)
                    && isInCharge
                    && community.domain().isEmpty();
            Entry entry = new Entry(community, standpoint.membership(community.key()), isOnlyCoordinator(), viewing);
            return new CommunityHeader(
                    name,
                    tags(),
                    community
                            .closed()
                            .map(phrases::day)
                            .map(day -> phrases.fill("gilde.community.closed", day))
                            .orElse(""),
                    request.shows(HeaderPart.DOMAIN) ? community.domain() : "",
                    asksForDomain ? phrases.get("gilde.community.empty") : "",
                    facts(),
                    people(),
                    entry.standing(),
                    entry.steps(),
                    entry.doors(isInCharge));
        }

        private boolean isOnlyCoordinator() {
            return standpoint.isCoordinator(community.key())
                    && inCharge.stream().filter(Membership::isCoordinator).count() == 1;
        }

        private List<String> tags() {
            if (!request.shows(HeaderPart.STAGE)) {
                return List.of();
            }
            String kind = phrases.get(
                    community.kind() == CommunityKind.PRACTICE ? "gilde.kind.practice" : "gilde.kind.learning");
            return List.of(kind, CommunityWords.stage(community.stage(), phrases));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(
                    phrases.get("gilde.community.members"),
                    phrases.count(
                            "gilde.community.members.count", memberships.count(community.key(), Standing.JOINED))));
            if (request.shows(HeaderPart.PEOPLE)) {
                named(Role.COORDINATOR, phrases.get("gilde.community.no-coordinator"))
                        .ifPresent(facts::add);
                named(Role.STAND_IN, "").ifPresent(facts::add);
            }
            if (request.shows(HeaderPart.RHYTHM) && !community.rhythm().isEmpty()) {
                facts.add(new Fact(phrases.get("gilde.community.rhythm"), community.rhythm()));
            }
            long below = communities.under(community.key()).stream()
                    .filter(standpoint::knows)
                    .count();
            if (below > 0) {
                facts.add(new Fact(phrases.get("gilde.community.learning"), phrases.whole(below)));
            }
            return facts;
        }

        private Optional<Fact> named(Role role, String nobody) {
            List<String> names = inCharge.stream()
                    .filter(member -> member.role() == role)
                    .map(this::name)
                    .toList();
            String value = names.isEmpty() ? nobody : String.join(", ", names);
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fact(CommunityWords.role(role, phrases), value));
        }

        private List<ColleagueRow> people() {
            if (!request.shows(HeaderPart.PEOPLE) || viewing.person().isEmpty()) {
                return List.of();
            }
            return memberships.listed(community.key(), SHOWN).stream()
                    .map(member -> {
                        String name = name(member);
                        return new ColleagueRow(
                                name, ColleagueRow.initials(name), CommunityWords.role(member.role(), phrases));
                    })
                    .toList();
        }

        private String name(Membership member) {
            return users.fullName(member.person()).orElseGet(() -> phrases.get("gilde.person-unknown"));
        }
    }
}
